#!/bin/sh
# Runs the database for as long as some process of inforce lives.
#
# usage: run-postgres.sh KEEP|DROP RUN_FOLDER POSTGRES ARGUMENTS...
#
# Every process that uses the database holds the named pipe alive.PID open for writing. The kernel closes it when the
# process ends, however it ends; when the last one is gone, the reader sees the end of the pipe and the database is
# stopped. Standard input is the starter's: until it says a word or dies, this script holds the pipe in its place.
# Standard output is given to the database alone: it ends when the database ends.
keep=$1 run=$2
shift 2
umask 077
"$@" </dev/null &
server=$!
exec >&-
life=$run/alive.$server
rm -f "$life"
if mkfifo "$life"; then
  exec 4<>"$life" 5<"$life"
  cat <&5 >/dev/null 4>&- 5<&- &
  reader=$!
  exec 5<&-
  read -r _
  exec 4>&-
  wait "$reader"
fi
kill -INT "$server" 2>/dev/null
wait "$server"
rm -f "$life"
if [ "$keep" = DROP ]; then rmdir "$run"; fi
