"""What leaves the program: the Excel workbook and the CSV files of the contract."""
