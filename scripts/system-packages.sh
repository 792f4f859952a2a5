#!/bin/sh
# Install what the tests need of the system and is missing: PostgreSQL with the extensions that the schemas in tests/corpus use,
# MariaDB, Chromium, and Java for the tools that run exported migrations. As root or through sudo without a password; else name the packages and stop.
set -eu

have() { command -v "$1" >/dev/null; }
installed() { [ "$(dpkg-query --show --showformat '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
postgres_version() { ls /usr/lib/postgresql 2>/dev/null | sort -n | tail -n 1; }

missing() {
  version=$(postgres_version)
  if [ -z "$version" ]; then
    echo postgresql postgresql-contrib postgresql-postgis
  else
    installed "postgresql-$version-postgis-3" || echo "postgresql-$version-postgis-3"
    [ -d "/usr/share/postgresql/$version/extension" ] || echo "postgresql-$version"
  fi
  have chromium || have google-chrome || if grep -q '^ID=ubuntu' /etc/os-release; then echo chromium-browser; else echo chromium; fi
  installed fonts-liberation || echo fonts-liberation
  have mariadbd || echo mariadb-server
  have java || echo default-jre-headless
  installed libslf4j-java || echo libslf4j-java
}

packages=$(missing | tr '\n' ' ')
[ -n "$packages" ] || exit 0

if [ "$(id -u)" = 0 ]; then root=
elif have sudo && sudo -n true 2>/dev/null; then root=sudo
else
  echo "The tests need packages that are missing here, and only root can install them:" >&2
  echo "  apt-get install $packages" >&2
  exit 1
fi
$root apt-get -qq update
# shellcheck disable=SC2086  (a list of names)
DEBIAN_FRONTEND=noninteractive $root apt-get -qq -y --no-install-recommends install $packages
