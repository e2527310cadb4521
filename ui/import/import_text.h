// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/host_operations.h"

#include <QCoreApplication>

namespace hearth::ui {

/// What an import found, took and left out, in words. Pure functions, window's thread.
class ImportText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::ImportText)

public:
    /// "1,204 messages", for a kind of the protocol (`messages`, `users`, …).
    static QString count(const protocol::ImportCount& count);
    /// "1,204 messages · 12 people · 8 channels"; kinds with nothing in them are left out.
    static QString counts(const QList<protocol::ImportCount>& counts);
    /// "3 January 2024 – 5 March 2026"; empty when the export holds no message.
    static QString period(const protocol::ImportPreview& preview);
    /// Why records were left out, for a stable word of the protocol.
    static QString reason(const QString& word);
    static QString state(protocol::ImportState state);
    /// One line per reason, most frequent first: "12 × the author is not in the export".
    static QStringList skippedByReason(const QList<protocol::ImportSkip>& skipped);
    /// The whole report as plain text, for the clipboard and for a file.
    static QString report(const protocol::ImportReport& report);
};

} // namespace hearth::ui
