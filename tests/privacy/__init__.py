"""What the program promises of people's data, tried: no network, closed files, papers that say how it is."""
