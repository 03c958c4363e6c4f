// The engine from Go: go run . METHOD FILE [LANGUAGE], with CGO_CFLAGS and CGO_LDFLAGS as pkg-config tells them.
package main

/*
#cgo LDFLAGS: -lreunify
#include <stdlib.h>
#include <reunify/c.h>
*/
import "C"

import (
	"encoding/json"
	"fmt"
	"os"
	"unsafe"
)

// call asks one question of open rules: the status, and the answer in JSON.
func call(rules *C.reunify, method string, request any) (int, string) {
	text, _ := json.Marshal(request)
	asked, of := C.CString(method), C.CString(string(text))
	defer C.free(unsafe.Pointer(asked))
	defer C.free(unsafe.Pointer(of))
	var answer *C.char
	status := C.reunify_call(rules, asked, of, &answer)
	defer C.reunify_free(answer)
	return int(status), C.GoString(answer)
}

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: main METHOD FILE [en|fr|nl|de]")
		os.Exit(2)
	}
	profile, err := os.ReadFile(os.Args[2])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(4)
	}
	language := "en"
	if len(os.Args) > 3 {
		language = os.Args[3]
	}
	rules := C.reunify_open(nil)
	defer C.reunify_close(rules)
	status, answer := call(rules, os.Args[1], map[string]string{"profile": string(profile), "lang": language})
	fmt.Print(answer)
	os.Exit(status)
}
