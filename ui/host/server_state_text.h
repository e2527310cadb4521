// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/server_state_operations.h"

#include <QCoreApplication>

namespace hearth::ui {

/// What a server says of itself, in plain words. Window's thread.
class ServerStateText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::ServerStateText)

public:
    /// What is wrong and the next step. Of a newer server, which finds what is not known here, its
    /// own words.
    [[nodiscard]] static QString sentence(const protocol::Finding& finding);
    /// "Nothing in the last 24 hours", "128 messages, most of them (40) between 14:00 and 15:00"
    [[nodiscard]] static QString messages(const QList<qint64>& perHour, Timestamp until);
    /// "12 MB by Hearth, 40 GB free of 100 GB"
    [[nodiscard]] static QString storage(const protocol::ServerState& state);
    /// "Northlight: 12 MB"
    [[nodiscard]] static QString workspace(const protocol::WorkspaceStorage& entry);
    [[nodiscard]] static QString lastBackup(const std::optional<Timestamp>& at);
    [[nodiscard]] static QString runningSince(const protocol::ServerState& state);
    [[nodiscard]] static QString online(const protocol::ServerState& state);
    /// How much the log says, as a choice.
    [[nodiscard]] static QString logLevel(protocol::LogLevel level);
};

} // namespace hearth::ui
