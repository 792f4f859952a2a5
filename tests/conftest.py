"""What holds for all tests: how hard hypothesis tries."""

import os

from hypothesis import HealthCheck, settings

# `ci` tries the same examples each time, so that a red run is about the change; `soak` searches (make soak).
settings.register_profile("dev", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("dev"), derandomize=True, print_blob=True)
settings.register_profile("soak", settings.get_profile("dev"), max_examples=5_000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))
