// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

/// The benchmarks; each prints JSON lines and answers with the exit code.
namespace hearth::bench {

int importCorpus(const QStringList& arguments);
int fanout(const QStringList& arguments);
int client(const QStringList& arguments);
/// Channel switches and scrolling in the real window over an existing data directory.
int window(const QStringList& arguments);
/// The server half of `fanout`, in a process of its own so that its processor time and memory can
/// be told from the clients'.
int fanoutServer(const QStringList& arguments);

/// Worlds of the simulator (tests/sim), seed after seed, until one breaks a rule. Makes an
/// application of its own, whose time is simulated.
int simulate(int argc, char** argv);

} // namespace hearth::bench
