"""The made-up list (`listeoversikt synth`): a journal export of format 1 in which nobody is real.

    settings -> people -> illness -> rates -> stays -> contacts -> diagnoses, medicines, measurements, actions -> files

`population` draws ages, sex and membership of the list; `illness` gives each person latent liabilities and from
them the onset of each condition; `rates` turns illness into yearly rates, scaled to published Norwegian figures;
the tables are drawn from those rates, chunk by chunk, and written as text columns. What an export never
tells, the true risk, is written apart (`truth`). Everything is drawn from the seed alone.
"""
