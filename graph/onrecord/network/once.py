"""What is worked out from a store is kept while that store is open: several exports of one build ask for the same."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from onrecord.store import Store

T = TypeVar("T")


def once(work_out: Callable[[Store], T]) -> Callable[[Store], T]:
    """`work_out`, which does its work for each store only once; what it gives is shared, and must not be changed."""
    known: WeakKeyDictionary[Store, T] = WeakKeyDictionary()

    @wraps(work_out)
    def look_up(store: Store) -> T:
        if store not in known:
            known[store] = work_out(store)
        return known[store]

    return look_up
