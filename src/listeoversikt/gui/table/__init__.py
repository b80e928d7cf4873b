"""One table for all lists: a model over plain columns, and a view that paints it.

::

    view = RowsView(name=translate("TheList", "Patients"))     # view.rows is its RowsModel
    view.rows.set_rows(columns, count, keys)                    # groups=[Group(title, count, note, rows)]
    view.rows.set_search_texts(lower_case_texts)                # once; then set_search at each key
    view.rows.set_filter(mask)                                  # bytearray, 1 = shown
    view.rows.set_rule_after(row, "Today's hours reach here.")
    view.current_changed.connect(...)                           # source row, -1 = none
    view.chosen()                                               # the marked rows, or the current one
    view.set_current(key), view.select_first(), view.step_to(1) # step_to: the next row (-1: the one before)
    column_menu(view).popup(...)                                # show, hide, sort, as designed
    shown_label(view.rows.visible_count, view.rows.count)       # rich text: 583 of 3 612 shown

Filter and search texts belong to the rows: ``set_rows`` lets go of them (what is typed in the search stays).
The current row, the marks, the sorting and the columns are kept by their keys. A row that is gone from ``keys``
hands the current row to its neighbour; a row that is only filtered out comes back with the filter's end.
"""
