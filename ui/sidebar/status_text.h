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
    std::optional<Error> notFollowed = {}; ///< why it was not followed to another server so far
    std::optional<protocol::HostStatus> host; ///< of the server in this process, once asked
    std::optional<protocol::ImportReport> import; ///< one that runs into this workspace
    QString hostedBy = {}; ///< on whose computer the server runs; empty: it stands by itself
    std::optional<Timestamp> lastContact = {}; ///< with the server, before the connection was lost
    bool inNetwork = true; ///< this device can reach anything at all
    Timestamp now = {};
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
    /// The server runs on somebody's computer that is not there: whose, since when, and what
    /// becomes of what is written. Empty where that is not so, or not known.
    static QString hostAway(const StatusInput& input);
    /// The workspace is on another server, which this device has not reached yet: what becomes of
    /// it. Empty where that is not so.
    static QString moved(const StatusInput& input);
    /// The server is reached and cannot keep this device in step (`SyncState::trouble`): what that
    /// means, and what can be done.
    static QString outOfStep(const StatusInput& input);
    /// How much history can be read without a network, and what it takes.
    static QString history(const replica::SyncState& sync, const replica::HistoryState& history);

private:
    static bool isElsewhere(const StatusInput& input);
    static bool isHostAway(const StatusInput& input);
    static QString awaySince(const StatusInput& input);
    static QString held(const replica::SyncState& sync, const replica::HistoryState& history);
};

} // namespace hearth::ui
