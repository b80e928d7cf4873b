"""Excel workbooks (``.xlsx``) as offices have them: in with ``workbook_sources``, out as ``Cells`` a sheet.

``package`` opens the zip and refuses what isn't a plain workbook, ``contents`` says which sheets there are, ``scan``
reads the cells of one, ``cell_texts`` says what a person sees in them, ``header_row`` finds the headers, ``sheet_cells``
puts it together and ``sheets`` tells which table a sheet is.

What is decided here, because people expect it:

* The header is the row, among the first 30, that names most columns of the table. Rows above it are a title.
* A merged cell has its value at the top left. Over several rows it's the value of each of them, over several columns
  that of the first.
* A number shown as a date is that date; in one of the contract's date columns also a bare number that is a day of
  1950 to 2099. Clock times are dropped. A percent cell is the number shown (7,5 % is 7.5), and a number shown with
  leading zeros keeps them.
* True and false are ja and nei. An error cell, and a formula that was never computed, is read as its error text, so
  that the rules set it aside; in ids and free texts it is empty.
* Hidden rows and columns are read and searched for identity like others. A hidden sheet is read when it is named as a
  table that no visible sheet is named as; comments, charts, pictures and links are never read.

The reader is the program's own: it scans the XML a piece at a time, holds each distinct cell once, and takes no more
memory for a sheet of a million formatted empty rows than for ten.
"""
