"""Small workbooks written part by part, so that each may hold what no program would write, or what only some do."""

import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACK = "http://schemas.openxmlformats.org/package/2006/relationships"

DAY, AMOUNT, TIME_OF_DAY, OWN_DAY, TEXTUAL = 1, 2, 3, 4, 5    # styles of cells
STYLES = f"""<styleSheet xmlns="{MAIN}"><numFmts count="2"><numFmt numFmtId="170" formatCode="[$-813]dddd\\ d\\ mmmm\\ yyyy;@"/>
<numFmt numFmtId="171" formatCode="0.00&quot; day&quot;"/></numFmts><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="4"/>
<xf numFmtId="21"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>"""


def letters(column: int) -> str:
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


class Raw(str):
    """The inside of a `c` element with its attributes: `t="s"><v>0</v>`."""


def raw(text: str) -> Raw:
    return Raw(text)


def number(value, style: int = 0) -> Raw:
    return Raw(f's="{style}"><v>{value}</v>')


def cell(value, column: int, row: int) -> str:
    if value is None or value == "":
        return ""
    place = f'{letters(column)}{row}'
    if isinstance(value, Raw):
        return f'<c r="{place}" {value}</c>'
    if isinstance(value, bool):
        return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, (int, float)):
        return f'<c r="{place}"><v>{value!r}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def sheet(rows: list, before: str = "", behind: str = "") -> str:
    lines = "".join(f'<row r="{r}">{"".join(cell(value, c, r) for c, value in enumerate(row))}</row>' for r, row in enumerate(rows, 1))
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{lines}</sheetData>{behind}</worksheet>'


def excel(path: str, sheets: dict, shared: list = (), since_1904: bool = False, hidden: tuple = (), more: dict | None = None) -> str:
    """`sheets`: the XML of each by its name."""
    names = list(sheets)
    listed = "".join(f'<sheet name="{escape(name)}" sheetId="{i}" r:id="r{i}"{" state=" + chr(34) + "hidden" + chr(34) if name in hidden else ""}/>'
                     for i, name in enumerate(names, 1))
    relations = "".join(f'<Relationship Id="r{i}" Type="{REL}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in range(1, len(names) + 1))
    relations += f'<Relationship Id="s" Type="{REL}/styles" Target="/xl/styles.xml"/><Relationship Id="t" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("[Content_Types].xml", "<Types/>")
        book.writestr("_rels/.rels", f'<Relationships xmlns="{PACK}"><Relationship Id="w" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        book.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><workbookPr date1904="{int(since_1904)}"/><sheets>{listed}</sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACK}">{relations}</Relationships>')
        book.writestr("xl/styles.xml", STYLES)
        book.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{"".join(f"<si>{text}</si>" for text in shared)}</sst>')
        for i, name in enumerate(names, 1):
            book.writestr(f"xl/worksheets/sheet{i}.xml", sheets[name])
        for name, content in (more or {}).items():
            book.writestr(name, content)
    return path


def document(path: str, tables: str, manifest: str = "") -> str:
    """An .ods; `tables` is XML."""
    spaces = "".join(f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text"))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr("content.xml", f"<office:document-content{spaces}><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>")
        book.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
    return path
