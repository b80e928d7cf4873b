"""Black-box tests of reading format 1, written from the contract alone, driven by the command line."""
