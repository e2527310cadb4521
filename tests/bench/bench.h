// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

/// The benchmarks; each prints JSON lines and answers with the exit code.
namespace hearth::bench {

int importCorpus(const QStringList& arguments);
int fanout(const QStringList& arguments);
/// Starts of the program, and then what `window` and `typing` measure.
int client(const QStringList& arguments);
/// Channel switches and scrolling in the real window over an existing data directory.
int window(const QStringList& arguments);
/// From each key to its painted glyph in the real window's composer.
int typing(const QStringList& arguments);
/// First sync, live pushes and catching up of a real session over the network.
int sync(const QStringList& arguments);
/// How soon one device of a person knows what they did on another.
int devices(const QStringList& arguments);
/// A large file from one device to the server and to another.
int files(const QStringList& arguments);
/// Sign-ins a second, and how long everything else takes meanwhile.
int auth(const QStringList& arguments);
/// A server that goes and comes back, and all its clients with it.
int reconnect(const QStringList& arguments);
/// What a host's computer pays for a team of so many: idle, talking, and after a power cut.
int host(const QStringList& arguments);
/// Makes the data directory of somebody who has joined a server that is not there any more: for
/// `client`.
int join(const QStringList& arguments);
/// The server's half of the others: see ServerProcess.
int serve(const QStringList& arguments);

/// Worlds of the simulator (tests/sim), seed after seed, until one breaks a rule. Makes an
/// application of its own, whose time is simulated.
int simulate(int argc, char** argv);

} // namespace hearth::bench
