#!/bin/sh
# Writes (or takes back) a migration for every provider.
#   build/migrations.sh add NAME     one migration a provider, from what the model has changed
#   build/migrations.sh remove       takes back the last one of each
#   build/migrations.sh recreate     deletes all of them and starts again with one named Initial (before the first release only)
#   build/migrations.sh script       prints the SQL Server script from an empty database
set -eu
cd "$(dirname "$0")/.."
project=src/LmiBot
folder=$project/Data/Migrations

ef() {
  dotnet ef "$@" --project $project --startup-project $project --no-build
}

prepare() {
  dotnet tool restore >/dev/null
  dotnet build $project --nologo --verbosity quiet
}

each_provider() {
  for provider in Sqlite SqlServer; do
    "$1" "$provider" "${2-}"
  done
}

add() {
  ef migrations add "$2" --context "$1LmiDbContext" --output-dir "Data/Migrations/$1"
}

remove() {
  ef migrations remove --context "$1LmiDbContext" --force
}

case "${1-}" in
  add)
    prepare
    each_provider add "${2:?the name of the migration, such as AddHiringEvents}"
    ;;
  remove)
    prepare
    each_provider remove
    ;;
  recreate)
    rm -rf $folder/Sqlite $folder/SqlServer
    prepare
    each_provider add Initial
    ;;
  script)
    prepare >&2
    ef migrations script --context SqlServerLmiDbContext --idempotent
    ;;
  *)
    sed -n '2,6s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
