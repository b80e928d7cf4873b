"""LightGBM's text of a model, looked through before LightGBM reads it: its parser trusts what it's given.

Only what predicts is kept. The lowest and highest value of each feature are single patients' and are taken out, and so are
the importances and parameters. A text is taken when every number is one, every tree is a tree (each node and each
leaf hangs in exactly one place, under a node before it), and the sizes told at the top are those of the trees.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

MOST_TREES, MOST_LEAVES = 400, 64
END = "end of trees\n"
HEAD = ("version", "num_class", "num_tree_per_iteration", "label_index", "max_feature_idx", "objective")
ONE_BINARY = {
    "version": "v4",
    "num_class": "1",
    "num_tree_per_iteration": "1",
    "label_index": "0",
    "objective": "binary sigmoid:1",
}
"""What the top of a text must say: one probability of an event, and nothing else that LightGBM could be made to do."""
OF_NODES = ("split_feature", "split_gain", "threshold", "decision_type", "left_child", "right_child")
OF_LEAVES = ("leaf_value", "leaf_weight", "leaf_count")
OF_NODES_AFTER = ("internal_value", "internal_weight", "internal_count")
TREE = ("num_leaves", "num_cat", *OF_NODES, *OF_LEAVES, *OF_NODES_AFTER, "is_linear", "shrinkage")
WHOLE = frozenset(
    {"split_feature", "decision_type", "left_child", "right_child", "leaf_count", "internal_count"}
)
LARGEST_COUNT = 2**31 - 1
LESS_OR_EQUAL = frozenset({0, 2, 8, 10})
"""Decisions of one number against a threshold; to which side a missing value goes is in the other bits."""
NUMBER = re.compile(r"-?\d{1,20}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,3})?")
EVERY_VALUE = "inf"
"""A threshold above every value: what is known goes one way, what is missing the other."""
COUNT = re.compile(r"-?\d{1,10}")
EXTREMES = re.compile(r"^feature_infos=.*$", re.MULTILINE)
VALUES = re.compile(r"\[[^:\]]*:[^:\]]*\]")


class BrokenTrees(ValueError):
    """The text isn't a model that this program would have written; the detail names the place, never a value."""


@dataclass(frozen=True)
class TreeCounts:
    """How large a model is: trees, leaves of the largest, and person-periods behind the smallest leaf."""

    trees: int
    leaves: int
    smallest_leaf: int


def bare_text(text: str) -> str:
    """What predicts, alone: no lowest and highest value of a feature, no importances, no parameters."""
    kept = text[: text.index(END)] + END if END in text else text
    return EXTREMES.sub(lambda line: VALUES.sub("[0:1]", line[0]), kept, count=1)


def tree_counts(text: str, features: Sequence[str]) -> TreeCounts:
    """Looks a text through, for a model of these features; raises ``BrokenTrees``."""
    if not text.isascii() or "\r" in text or "\0" in text:
        raise BrokenTrees("characters")
    head, told, rest = text.partition("\n\n")
    if not told:
        raise BrokenTrees("head")
    sizes = _sizes(_head(head, len(features)), features)
    trees = []
    for number, size in enumerate(sizes):
        trees.append(_tree(rest[:size], number, len(features)))
        rest = rest[size:]
    if rest != END:
        raise BrokenTrees("end")
    return TreeCounts(
        len(trees),
        max((leaves for leaves, _ in trees), default=0),
        min((smallest for _, smallest in trees), default=0),
    )


def _head(head: str, features: int) -> dict[str, str]:
    lines = head.split("\n")
    pairs = [line.partition("=") for line in lines[1:]]
    told = {key: value for key, _, value in pairs}
    order = [key for key, _, _ in pairs if key != "monotone_constraints"]
    if lines[0] != "tree" or order != [*HEAD, "feature_names", "feature_infos", "tree_sizes"]:
        raise BrokenTrees("head")
    if any(told[key] != value for key, value in ONE_BINARY.items()):
        raise BrokenTrees("kind")
    if told["max_feature_idx"] != str(features - 1):
        raise BrokenTrees("features")
    directions = told.get("monotone_constraints")
    if directions is not None and not _directions(directions.split(" "), features):
        raise BrokenTrees("monotone_constraints")
    infos = told["feature_infos"].split(" ")
    if len(infos) != features or not set(infos) <= {"none", "[0:1]"}:
        raise BrokenTrees("feature_infos")
    return told


def _directions(words: list[str], features: int) -> bool:
    return len(words) == features and set(words) <= {"-1", "0", "1"}


def _sizes(told: dict[str, str], features: Sequence[str]) -> list[int]:
    by_number = [f"Column_{number}" for number in range(len(features))]
    if told["feature_names"].split(" ") not in (list(features), by_number):
        raise BrokenTrees("feature_names")
    sizes = _counts(told["tree_sizes"], "tree_sizes")
    if not 1 <= len(sizes) <= MOST_TREES or any(size <= 0 for size in sizes):
        raise BrokenTrees("tree_sizes")
    return sizes


def _tree(text: str, number: int, features: int) -> tuple[int, int]:
    """Leaves of a tree, and the persons' rows behind its smallest leaf."""
    lines = text.split("\n")
    if lines[0] != f"Tree={number}" or lines[-3:] != ["", "", ""]:
        raise BrokenTrees("tree")
    pairs = [line.partition("=") for line in lines[1:-3]]
    told = {key: value for key, _, value in pairs}
    if [key for key, _, _ in pairs] != list(TREE) or told["num_cat"] != "0" or told["is_linear"] != "0":
        raise BrokenTrees("tree")
    (leaves,) = _counts(told["num_leaves"], "num_leaves") or [0]
    if not 1 <= leaves <= MOST_LEAVES:
        raise BrokenTrees("num_leaves")
    _one_number(told["shrinkage"], "shrinkage")
    values = {name: _list(told[name], name, leaves, of_leaves=name in OF_LEAVES) for name in TREE[2:-2]}
    if not all(0 <= feature < features for feature in values["split_feature"]):
        raise BrokenTrees("split_feature")
    if not LESS_OR_EQUAL.issuperset(values["decision_type"]):
        raise BrokenTrees("decision_type")
    _hangs_together(values["left_child"], values["right_child"], leaves)
    counts = [*values["leaf_count"], *values["internal_count"]]
    if not all(0 <= count <= LARGEST_COUNT for count in counts):
        raise BrokenTrees("leaf_count")
    return leaves, int(min(values["leaf_count"], default=0))


def _list(value: str, name: str, leaves: int, *, of_leaves: bool) -> list[float]:
    wanted = leaves if of_leaves else leaves - 1
    if leaves == 1 and value == "" and name != "leaf_value":  # a tree that isn't split says little
        return []
    words = value.split(" ") if value else []
    if len(words) != wanted:
        raise BrokenTrees(name)
    if name in WHOLE:
        return [float(count) for count in _counts(value, name)] if words else []
    return [_one_number(word, name) for word in words]


def _one_number(word: str, name: str) -> float:
    if name == "threshold" and word == EVERY_VALUE:
        return math.inf
    if not NUMBER.fullmatch(word) or not math.isfinite(float(word)):
        raise BrokenTrees(name)
    return float(word)


def _counts(value: str, name: str) -> list[int]:
    words = value.split(" ")
    if not all(COUNT.fullmatch(word) for word in words):
        raise BrokenTrees(name)
    return [int(word) for word in words]


def _hangs_together(left: list[float], right: list[float], leaves: int) -> None:
    """Each node but the first, and each leaf, is under exactly one node, and that node comes before it."""
    below: set[float] = set()
    for node, children in enumerate(zip(left, right, strict=True)):
        for child in children:
            inside = node < child <= leaves - 2 if child >= 0 else -leaves <= child
            if child in below or not inside:
                raise BrokenTrees("children")
            below.add(child)
    if len(below) != 2 * (leaves - 1):
        raise BrokenTrees("children")
