#!/bin/sh
# Writes (or takes back) a migration for every provider.
#   build/migrations.sh add NAME               one migration a provider, from what the model has changed
#   build/migrations.sh remove                 takes back the last one of each
#   build/migrations.sh recreate [PROVIDER]    deletes all of them, or one provider's, and starts again with one named Initial (before the first release only)
#   build/migrations.sh script [PROVIDER]      prints the script from an empty database, SQL Server's unless another is named
set -eu
cd "$(dirname "$0")/.."
project=src/LmiBot
folder=$project/Data/Migrations
providers="Sqlite SqlServer PostgreSql"

ef() {
  dotnet ef "$@" --project $project --startup-project $project --no-build
}

prepare() {
  dotnet tool restore >/dev/null
  dotnet build $project --nologo --verbosity quiet
}

each_provider() {
  for provider in $providers; do
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
    providers=${2-$providers}
    for provider in $providers; do rm -rf "$folder/$provider"; done
    prepare
    each_provider add Initial
    ;;
  script)
    prepare >&2
    ef migrations script --context "${2-SqlServer}LmiDbContext" --idempotent
    ;;
  *)
    sed -n '2,6s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
