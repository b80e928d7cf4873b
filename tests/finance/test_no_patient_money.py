"""Never a krone on a patient's row: no function of the package takes or gives an amount of one patient."""

from __future__ import annotations

import ast
import inspect
import re
import typing
from dataclasses import fields, is_dataclass
from importlib import import_module
from types import FunctionType, ModuleType

import pytest

from tests.house.places import SOURCE, modules, parsed

FINANCE = SOURCE / "finance"
NAMES = [path.stem for path in modules() if path.parent == FINANCE and path.stem != "__init__"]
OF_PATIENTS = re.compile("patient|person|pasient")
ARRAYS = re.compile(r"\b(ndarray|Column|Table|Mask|Days)\b")


def public(module: ModuleType) -> list[FunctionType]:
    return [
        value
        for name, value in vars(module).items()
        if inspect.isfunction(value) and value.__module__ == module.__name__ and not name.startswith("_")
    ]


@pytest.mark.parametrize("name", NAMES)
def test_that_no_public_function_gives_columns_or_dictionaries_of_money(name: str) -> None:
    module = import_module(f"listeoversikt.finance.{name}")
    for function in public(module):
        given = str(typing.get_type_hints(inspect.unwrap(function))["return"])
        assert not ARRAYS.search(given.replace("listeoversikt.", "")), function.__name__


@pytest.mark.parametrize("name", NAMES)
def test_that_no_public_class_has_a_patient_beside_kroner(name: str) -> None:
    module = import_module(f"listeoversikt.finance.{name}")
    classes = [
        value
        for key, value in vars(module).items()
        if is_dataclass(value)
        and getattr(value, "__module__", "") == module.__name__
        and not key.startswith("_")
    ]
    for one in classes:
        names = [field.name for field in fields(one)]
        beside = [field for field in names if OF_PATIENTS.search(field)]
        money = [field for field in names if field.endswith("_kr") or field == "kr"]
        assert not money or beside in ([], ["persons"], ["meets_patient"]), one
        for field in fields(one):
            assert not ARRAYS.search(str(field.type)), (one, field.name)


def test_that_worklists_patients_and_their_rows_dont_know_of_money() -> None:
    """Never in the order of a worklist: nothing in the packages of patients imports the finances."""
    for path in modules():
        package = path.relative_to(SOURCE).parts[0]
        if package in {"followup", "scores", "patient_list", "clinical", "indicators", "evaluation"}:
            for node in ast.walk(parsed(path)):
                if isinstance(node, ast.ImportFrom):
                    assert not (node.module or "").startswith("listeoversikt.finance"), path
