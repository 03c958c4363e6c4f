module reunify.example

go 1.18
