// SPDX-License-Identifier: Apache-2.0
#include "ui/host/server_state_text.h"

#include "ui/widgets/byte_text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <numeric>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

struct Sentence {
    QLatin1StringView check;
    QLatin1StringView problem;
    const char* text; ///< with %1 for the subject, where it says something to people
};

constexpr std::array sentences {
    Sentence { "disk"_L1, "lowSpace"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "Only %1 MB are left on the disk. Make room before it is full.") },
    Sentence { "disk"_L1, "noSpace"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "Only %1 MB are left on the disk. Make room now, or nothing more can be written.") },
    Sentence { "disk"_L1, "unknown"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "The disk does not answer. See whether the drive is connected.") },
    Sentence { "disk"_L1, "readOnly"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "The disk can only be read. See why the system stopped writing to it, and let it be "
            "written to again.") },
    Sentence { "writing"_L1, "diskFull"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "Nothing more is saved: the disk is full. What people write waits on their devices. "
            "Make room, and everything goes on by itself.") },
    Sentence { "writing"_L1, "diskReadOnly"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "Nothing more is saved: the disk can only be read. What people write waits on their "
            "devices. Let the disk be written to, and everything goes on by itself.") },
    Sentence { "writing"_L1, "diskGone"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "The server's folder is not there: its drive does not answer. What people write waits "
            "on their devices. Connect the drive again, and everything goes on by itself.") },
    Sentence { "writing"_L1, "diskFailing"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "The disk refuses to save what people write; it waits on their devices. Make a backup "
            "onto another drive and look at the disk: it may be breaking.") },
    Sentence { "dataDirectory"_L1, "missing"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "The folder of the server, %1, is not there. Plug its drive in, or put the folder back "
            "where it was.") },
    Sentence { "dataDirectory"_L1, "notOwned"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "The folder of the server, %1, belongs to another account of the computer. Give it to "
            "the one that the server runs as.") },
    Sentence { "dataDirectory"_L1, "workspacesMissing"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "The folder of the workspaces, %1, is missing. Put it back from a backup.") },
    Sentence { "dataDirectory"_L1, "notWritable"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "Nothing can be written into the folder of the server. Make room, and see whether its "
            "disk may only be read.") },
    Sentence { "permissions"_L1, "open"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "Other accounts of the computer can open the server's files: %1. Take that right from "
            "them.") },
    Sentence { "database"_L1, "damaged"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "A database is damaged. Keep a copy of the server's folder, then restore the last "
            "backup.") },
    Sentence { "database"_L1, "unreadable"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "A database cannot be read. Keep a copy of the server's folder, then restore the last "
            "backup.") },
    Sentence { "database"_L1, "newer"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "A database was written by a newer Hearth. Install that one again.") },
    Sentence { "backlog"_L1, "long"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "%1 events are not in the audit log yet, or wait for another hook. The server's log "
            "says which of them fails.") },
    Sentence { "index"_L1, "wrong"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "An index of a database is wrong. Nothing is lost: stop the server and run “hearthd "
            "doctor --fix”.") },
    Sentence { "writers"_L1, "slow"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "What people send has waited for %1 seconds to be written. See whether the disk is "
            "busy or failing.") },
    Sentence { "certificate"_L1, "expired"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "The certificate has expired. Renew it: the server takes up new files by itself.") },
    Sentence { "certificate"_L1, "expiresSoon"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "The certificate expires in %1 days. Renew it: the server takes up new files by "
            "itself.") },
    Sentence { "certificate"_L1, "unusable"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "The certificate cannot be used. Put its file and its key back.") },
    Sentence { "clock"_L1, "behind"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "The clock of the computer is at least %1 minutes behind. Set it right: messages are "
            "put in order by it.") },
    Sentence { "clock"_L1, "notSynchronised"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "Nothing keeps the clock of the computer right. Let it be set from the network.") },
    Sentence { "quota"_L1, "threeQuarters"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "The files of “%1” have used three quarters of what the workspace may have.") },
    Sentence { "quota"_L1, "nearlyFull"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "The files of “%1” have used nine tenths of what the workspace may have. Delete some, "
            "or allow it more.") },
    Sentence { "quota"_L1, "full"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "No more files can be sent in “%1”: it has used up its storage. Delete some, or allow "
            "it more.") },
    Sentence { "backup"_L1, "none"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "There is no backup yet. If the disk breaks, everything is gone.") },
    Sentence { "backup"_L1, "folderMissing"_L1,
        QT_TRANSLATE_NOOP("hearth::ui::ServerStateText",
            "The folder of the backups, %1, is not there. Plug its drive in, or choose another "
            "folder.") },
    Sentence { "backup"_L1, "old"_L1,
        QT_TRANSLATE_NOOP(
            "hearth::ui::ServerStateText", "The last backup is %1 days old. Make a new one.") },
};

QString timeText(Timestamp at) { return QLocale().toString(at.toDateTime(), QLocale::ShortFormat); }

QString hourText(const QDateTime& at)
{
    return QLocale().toString(at.time(), QLocale::ShortFormat);
}

} // namespace

QString ServerStateText::sentence(const protocol::Finding& finding)
{
    const auto known = std::ranges::find_if(sentences, [&](const Sentence& row) {
        return finding.check == row.check && finding.problem == row.problem;
    });
    if (known == sentences.end())
        return finding.nextStep.isEmpty() ? finding.message
                                          : finding.message + u". "_s + finding.nextStep;
    const QString text = tr(known->text);
    return text.contains(u"%1"_s) ? text.arg(finding.subject) : text;
}

QString ServerStateText::messages(const QList<qint64>& perHour, Timestamp until)
{
    const qint64 all = std::accumulate(perHour.begin(), perHour.end(), qint64 { 0 });
    if (all == 0)
        return tr("No message in the last 24 hours");
    const auto busiest = std::ranges::max_element(perHour);
    const QDateTime end = until.toDateTime().addSecs(-3600 * (perHour.end() - busiest - 1));
    return tr("%n message(s) in the last 24 hours, most of them between %1 and %2", nullptr,
        static_cast<int>(all))
        .arg(hourText(end.addSecs(-3600)), hourText(end));
}

QString ServerStateText::storage(const protocol::ServerState& state)
{
    qint64 used = 0;
    for (const protocol::WorkspaceStorage& entry : state.storage)
        used += entry.databaseBytes + entry.fileBytes;
    return tr("%1 are Hearth's; %2 of %3 are free", "amounts of bytes")
        .arg(ByteText::size(used), ByteText::size(state.freeBytes),
            ByteText::size(state.totalBytes));
}

QString ServerStateText::workspace(const protocol::WorkspaceStorage& entry)
{
    return tr("%1: %2", "name of a workspace, amount of bytes")
        .arg(entry.name, ByteText::size(entry.databaseBytes + entry.fileBytes));
}

QString ServerStateText::lastBackup(const std::optional<Timestamp>& at)
{
    return at ? timeText(*at) : tr("Never");
}

QString ServerStateText::runningSince(const protocol::ServerState& state)
{
    return tr("Hearth %1, running since %2").arg(state.version, timeText(state.startedAt));
}

QString ServerStateText::online(const protocol::ServerState& state)
{
    const QString people = tr("%n person(s)", nullptr, static_cast<int>(state.peopleOnline));
    const QString devices = tr("%n connection(s)", nullptr, static_cast<int>(state.connections));
    return tr("%1 with %2", "people, connections").arg(people, devices);
}

QString ServerStateText::logLevel(protocol::LogLevel level)
{
    switch (level) {
    case protocol::LogLevel::Error:
        return tr("Errors alone");
    case protocol::LogLevel::Warning:
        return tr("Warnings as well");
    case protocol::LogLevel::Info:
        return tr("The usual");
    case protocol::LogLevel::Debug:
        break;
    }
    return tr("Every operation");
}

} // namespace hearth::ui
