"""Black-box tests of reading format 1, written from the contract alone and driven through the command line."""
