"""What PostgreSQL shows of a setting that was set: `FROM CURRENT` keeps that, and not what was written.

The kinds of settings are those of `pg_settings` in PostgreSQL 13 to 18, of those that a session may set (chapter 20.1.1
says how their values may be written). A setting of none of these kinds is a switch or a choice of words.
"""

import re
from collections.abc import Mapping
from fractions import Fraction

_BYTES: Mapping[str, Fraction] = {
    unit: Fraction(1024**power) for power, unit in enumerate(("B", "kB", "MB", "GB", "TB"))
}
_MILLISECONDS: Mapping[str, Fraction] = {
    "us": Fraction(1, 1000),
    "ms": Fraction(1),
    "s": Fraction(1000),
    "min": Fraction(60_000),
    "h": Fraction(3_600_000),
    "d": Fraction(86_400_000),
}
_QUANTITIES = (
    (
        _BYTES,
        8192,
        """backend_flush_after effective_cache_size io_combine_limit min_parallel_index_scan_size
        min_parallel_table_scan_size temp_buffers""",
    ),
    (
        _BYTES,
        1024,
        """gin_pending_list_limit log_temp_files logical_decoding_work_mem maintenance_work_mem max_stack_depth
        temp_file_limit vacuum_buffer_usage_limit wal_skip_threshold work_mem""",
    ),
    (_BYTES, 1, "log_parameter_max_length log_parameter_max_length_on_error"),
    (
        _MILLISECONDS,
        1,
        """client_connection_check_interval deadlock_timeout idle_in_transaction_session_timeout idle_session_timeout
        lock_timeout log_min_duration_sample log_min_duration_statement statement_timeout transaction_timeout
        wal_sender_timeout""",
    ),
)
_UNITS = {name: (units, base) for units, base, names in _QUANTITIES for name in names.split()}
"""The units that a setting's value may have, and how many of the least of them a bare number counts."""
_WHOLE = frozenset(
    """commit_delay commit_siblings debug_discard_caches default_statistics_target effective_io_concurrency
    extra_float_digits from_collapse_limit geqo_effort geqo_generations geqo_pool_size geqo_threshold
    gin_fuzzy_search_limit join_collapse_limit maintenance_io_concurrency max_parallel_maintenance_workers
    max_parallel_workers max_parallel_workers_per_gather scram_iterations vacuum_cost_limit
    vacuum_cost_page_dirty vacuum_cost_page_hit vacuum_cost_page_miss vacuum_failsafe_age vacuum_freeze_min_age
    vacuum_freeze_table_age vacuum_multixact_failsafe_age vacuum_multixact_freeze_min_age
    vacuum_multixact_freeze_table_age""".split()
)
_REAL = frozenset(
    """cpu_index_tuple_cost cpu_operator_cost cpu_tuple_cost cursor_tuple_fraction geqo_seed geqo_selection_bias
    hash_mem_multiplier jit_above_cost jit_inline_above_cost jit_optimize_above_cost log_statement_sample_rate
    log_transaction_sample_rate parallel_setup_cost parallel_tuple_cost random_page_cost recursive_worktable_factor
    seq_page_cost vacuum_max_eager_freeze_failure_rate""".split()
)
_TEXTS = frozenset(
    """application_name backtrace_functions createrole_self_grant default_table_access_method default_tablespace
    default_text_search_config dynamic_library_path extension_control_path lc_messages lc_monetary lc_numeric lc_time
    local_preload_libraries output_plugin_libraries restrict_nonsystem_relation_kind session_preload_libraries
    temp_tablespaces timezone_abbreviations wal_consistency_checking""".split()
)
_UNTOLD = frozenset(
    """client_encoding tcp_keepalives_count tcp_keepalives_idle tcp_keepalives_interval tcp_user_timeout
    vacuum_cost_delay wal_compression""".split()
)
_NUMBER = re.compile(r"\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+))\s*([A-Za-z]*)\s*")
_SWITCHES = {
    **dict.fromkeys(("true", "tru", "tr", "t", "yes", "ye", "y", "1", "on"), "on"),
    **dict.fromkeys(("false", "fals", "fal", "fa", "f", "no", "n", "0", "off", "of"), "off"),
    "debug": "debug2",
}
_STYLES = {"iso": "ISO", "sql": "SQL", "postgres": "Postgres", "german": "German"}
_ORDERS = {
    **dict.fromkeys(("dmy", "euro", "european"), "DMY"),
    **dict.fromkeys(("mdy", "us", "noneuro", "noneuropean"), "MDY"),
    "ymd": "YMD",
}


def shown(name: str, value: str) -> str | None:
    """The value as `SHOW` tells it after `SET name TO value`; `None` where only a server can tell."""
    lowered = name.lower()
    if "." in lowered or lowered in _TEXTS:
        return value
    if lowered in _UNTOLD:
        return None
    if lowered == "datestyle":
        return _date_style(value)
    if lowered == "timezone":
        return _time_zone(value)
    if lowered in _UNITS or lowered in _WHOLE or lowered in _REAL:
        return _number(lowered, value)
    word = value.lower()
    return _SWITCHES.get(word.strip(), word)


def _number(name: str, value: str) -> str | None:
    units, base = _UNITS.get(name, ({}, 1))
    if (match := _NUMBER.fullmatch(value)) is None or (match[2] and match[2] not in units):
        return None
    number = Fraction(match[1])
    if name in _REAL:
        return f"{float(number):g}"
    least = number * units[match[2]] / base if match[2] else number
    count = round(least)
    for unit, size in sorted(units.items(), key=lambda pair: -pair[1]):
        if count > 0 and (count * base) % size == 0:
            return f"{count * base // size}{unit}"
    return str(count)


def _date_style(value: str) -> str | None:
    """The style and the order of the parts of a date, where both are said or follow."""
    words = [word.strip().lower() for word in value.split(",")]
    styles = [_STYLES[word] for word in words if word in _STYLES]
    orders = [_ORDERS[word] for word in words if word in _ORDERS]
    if len(styles) + len(orders) != len(words) or not styles:
        return None
    if not orders and styles[-1] == "German":
        orders.append("DMY")
    return f"{styles[-1]}, {orders[-1]}" if orders else None


def _time_zone(value: str) -> str | None:
    """The name of a zone, which is kept as it is in the server's list; that of universal time is known."""
    if value.upper() in ("UTC", "GMT"):
        return value.upper()
    return value if "/" in value and value == "/".join(map(_titled, value.split("/"))) else None


def _titled(word: str) -> str:
    return word[:1].upper() + word[1:]
