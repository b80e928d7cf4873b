"""95 % intervals beside the figures, in closed form and in columns.

* A share: Wilson's score interval (Wilson EB. J Am Stat Assoc 1927;22:209-12), without continuity correction.
* A rate: Byar's approximation to the exact Poisson limits of the events (Breslow NE, Day NE. Statistical
  Methods in Cancer Research II. IARC 1987, table 2.10 and formula 2.13), divided by the patient-years.
* A mean: mean ± 1.96 standard errors, sample standard deviation; none with fewer than two persons.

An interval says how far chance alone could have moved the figure; it knows nothing of what was never recorded.
Where N is 0 there is no interval (nan).
"""

from __future__ import annotations

import numpy as np

from listeoversikt.patient_list.frames import Column

Z95 = 1.959963984540054
"""The 97.5th percentile of the standard normal distribution."""

Limits = tuple[Column, Column]


def share_interval(hits: Column, total: Column) -> Limits:
    """Wilson's limits of ``hits / total``.

    >>> low, high = share_interval(np.array([8.0]), np.array([10.0]))
    >>> round(float(low[0]), 4), round(float(high[0]), 4)
    (0.4902, 0.9433)
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        share = hits / total
        scale = 1 + Z95**2 / total
        centre = (share + Z95**2 / (2 * total)) / scale
        half = Z95 / scale * np.sqrt(share * (1 - share) / total + Z95**2 / (4 * total**2))
    low = np.where(hits == 0, 0.0, np.clip(centre - half, 0, 1))
    high = np.where(hits == total, 1.0, np.clip(centre + half, 0, 1))
    return _where_counted(total, low), _where_counted(total, high)


def rate_interval(events: Column, years: Column) -> Limits:
    """Byar's limits of ``events / years``.

    >>> low, high = rate_interval(np.array([10.0]), np.array([2.0]))
    >>> round(float(low[0]), 3), round(float(high[0]), 3)
    (2.394, 9.196)
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        low = np.where(events == 0, 0.0, _byar(events, -Z95)) / years
        high = _byar(events + 1, Z95) / years
    return _where_counted(years, low), _where_counted(years, high)


def mean_interval(total: Column, squares: Column, persons: Column) -> Limits:
    """Normal limits of the mean of values with this sum and this sum of squares."""
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = total / persons
        variance = np.maximum(squares - persons * mean**2, 0) / (persons - 1)
        half = Z95 * np.sqrt(variance / persons)
    enough = np.where(persons >= 2, persons, 0)
    return _where_counted(enough, mean - half), _where_counted(enough, mean + half)


def _byar(events: Column, z: float) -> Column:
    return np.asarray(events * (1 - 1 / (9 * events) + z / (3 * np.sqrt(events))) ** 3)


def _where_counted(total: Column, limit: Column) -> Column:
    return np.where(total > 0, limit, np.nan)
