// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/host_operations.h"
#include "core/replica/history_limit.h"
#include "core/replica/types.h"

#include <QCoreApplication>

namespace hearth::ui {

/// Everything the sidebar's foot speaks about.
struct StatusInput {
    bool local = false; ///< the workspace's server is in this process
    bool behindPortal = false; ///< the network wants a sign-in before it lets anything through
    replica::SyncState sync;
    bool readOnly = false; ///< its files could only be opened to read: `sync.storage` says why
    std::optional<Error> sessionEnded;
    std::optional<protocol::HostStatus> host; ///< of the server in this process, once asked
    std::optional<protocol::ImportReport> import; ///< one that runs into this workspace
};

enum class StatusTone { Good, Quiet, Busy, Problem };

struct StatusLine {
    StatusTone tone = StatusTone::Quiet;
    QString text;
    bool operator==(const StatusLine&) const = default;
};

/// The sentences of the one calm place that says hosting, connection and what is waiting. Pure
/// functions, window's thread.
class StatusText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::StatusText)

public:
    /// Where the workspace is and whether it answers.
    static StatusLine connection(const StatusInput& input);
    /// What is under way or waiting; "All changes saved" when nothing is.
    static StatusLine work(const StatusInput& input);
    /// The server is reached and cannot keep this device in step (`SyncState::trouble`): what that
    /// means, and what can be done.
    static QString outOfStep(const StatusInput& input);
    /// How much history can be read without a network, and what it takes.
    static QString history(const replica::SyncState& sync, const replica::HistoryState& history);

private:
    static QString held(const replica::SyncState& sync, const replica::HistoryState& history);
};

} // namespace hearth::ui
