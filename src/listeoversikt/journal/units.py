"""Units and ranges of measurements, and the one conversion (HbA1c in per cent).

Source: journal-export contract, table ``maalinger``; HbA1c (NGSP % to IFCC mmol/mol): (x - 2.15) * 10.929.
"""

from __future__ import annotations

import numpy as np

from listeoversikt.patient_list.frames import Column

UNITS = {
    "hba1c": "mmol/mol",
    "sbt": "mmhg",
    "dbt": "mmhg",
    "bmi": "kg/m2",
    "vekt": "kg",
    "egfr": "ml/min/1.73m2",
    "acr": "mg/mmol",
    "ldl": "mmol/l",
    "fev1_pst": "%",
    "cfs": "",
}
RANGES = {
    "hba1c": (15.0, 200.0),
    "sbt": (60.0, 280.0),
    "dbt": (30.0, 180.0),
    "bmi": (10.0, 90.0),
    "egfr": (1.0, 200.0),
    "acr": (0.0, 2000.0),
    "ldl": (0.3, 20.0),
    "fev1_pst": (5.0, 200.0),
    "cfs": (1.0, 9.0),
}
EXPECTED = {
    **dict.fromkeys(("hb", "hemoglobin", "bhb", "bhemoglobin"), "g/dl"),
    **dict.fromkeys(("natrium", "na", "snatrium", "pnatrium"), "mmol/l"),
}
"""Measurements outside the contract's list that a score looks at: kept in any unit, used in this one only."""
PER_CENT = "%"
_FOLDS = str.maketrans({" ": "", "\u00a0": "", ",": ".", "²": "2", "^": "", "*": ""})
_SAME = {"g/100ml": "g/dl", "prosent": "%", "pst": "%", "percent": "%", "ml/min/1.73m2": "ml/min/1.73m2"}


def fold_unit(text: str) -> str:
    """The form that units are compared in.

    >>> fold_unit("mL/min/1,73 m²")
    'ml/min/1.73m2'
    """
    folded = text.lower().translate(_FOLDS)
    return _SAME.get(folded, folded)


def is_known_unit(kind: str, unit: str) -> bool:
    """The folded unit is the kind's standard one, empty, or per cent for HbA1c; unlisted kinds take any."""
    if not unit or kind not in UNITS:
        return True
    return unit == UNITS[kind] or (kind == "hba1c" and unit == PER_CENT)


def named_with_unit(kind: str, unit: str) -> str:
    """The kind, with its folded unit behind it where that isn't the expected one: another thing to every rule.

    >>> named_with_unit("hb", "g/dl"), named_with_unit("hb", "g/l"), named_with_unit("ldl", "mmol/l")
    ('hb', 'hb g/l', 'ldl')
    """
    expected = EXPECTED.get(kind)
    return kind if expected is None or unit in ("", expected) else f"{kind} {unit}"


def hba1c_mmol_per_mol(per_cent: Column) -> Column:
    """HbA1c in mmol/mol from per cent.

    >>> np.rint(hba1c_mmol_per_mol(np.array([7.0])))
    array([53.])
    """
    return np.asarray((per_cent - 2.15) * 10.929)
