// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/outbox_model.h"

#include <QCoreApplication>

namespace hearth::ui {

/// What a person calls the things in their outbox. Pure functions, window's thread.
class OutboxText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::OutboxText)

public:
    /// “Message “see you at nine””, “New channel “release””.
    static QString what(const replica::OutboxEntry& entry);
    /// “Draft “see you””.
    static QString draft(const QString& markdown);
    /// “#release · Team · 14:02”.
    static QString where(const models::OutboxRow& row, Timestamp now);
    /// One sentence about how it stands.
    static QString state(const models::OutboxRow& row, const models::OutboxModel& outbox);
    /// A message, a reply or an edit, which are written in a composer.
    static bool isMessage(const replica::OutboxEntry& entry);
    /// The arguments of a change that hold what somebody typed into a field: names, a topic, the
    /// text of a reminder or a status.
    static QStringList typedArguments(const replica::OutboxEntry& entry);
    /// What stands in one of these; several names with blanks between them.
    static QString typedIn(const replica::OutboxEntry& entry, const QString& argument);
    /// What was scheduled is written anew in the list of what is planned; false for a change of
    /// something that is gone there.
    static bool isEditedWherePlanned(const replica::OutboxEntry& entry);
    /// What was typed, for copying; empty where nothing was.
    static QString typed(const replica::OutboxEntry& entry);

private:
    static QString withFiles(const QString& text, const QList<FileEntry>& files);
    static QString planned(const replica::OutboxEntry& entry);
    static QString arrangement(const replica::OutboxEntry& entry);
    static QString ofTheWorkspace(const replica::OutboxEntry& entry);
    static QString arrangementRefused(const replica::OutboxEntry& entry);
};

} // namespace hearth::ui
