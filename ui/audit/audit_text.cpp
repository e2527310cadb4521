// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/audit_text.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

QString object(const protocol::AuditEntry& entry)
{
    return entry.entityName.isEmpty() ? AuditText::tr("something that has no name any more")
                                      : entry.entityName;
}

QString timeText(Timestamp timestamp)
{
    return QLocale().toString(
        QDateTime::fromMSecsSinceEpoch(timestamp.micros / 1000), QLocale::ShortFormat);
}

/// Sentences with %1 for who and %2 for what it was done to.
QString knownSentence(const QString& operation)
{
    static const QHash<QString, const char*> sentences {
        { u"member.updateRole"_s,
            QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed the role of %2.") },
        { u"member.updateName"_s, QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 renamed %2.") },
        { u"member.remove"_s,
            QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 removed %2 from the workspace.") },
        { u"channel.create"_s,
            QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 created the channel %2.") },
        { u"channel.update"_s,
            QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed the channel %2.") },
        { u"channel.archive"_s,
            QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 archived the channel %2.") },
        { u"channel.remove"_s,
            QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 deleted a channel.") },
        { u"workspace.update"_s,
            QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed the workspace's settings.") },
        { u"workspace.regenerateJoinCode"_s,
            QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 made a new join code.") },
        { u"auth.signIn"_s, QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 signed in.") },
        { u"auth.signUp"_s, QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 signed up.") },
        { u"auth.signOut"_s, QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 signed out.") },
        { u"auth.setPassword"_s, QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 set a password.") },
        { u"session.revoke"_s, QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 ended a session.") },
        { u"user.revokeSessions"_s,
            QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 ended sessions of %2.") },
        { u"server.update"_s,
            QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed the server's settings.") },
        { u"user.update"_s,
            QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed the rights of %2.") },
        { u"audit.setSettings"_s,
            QT_TRANSLATE_NOOP(
                "hearth::ui::AuditText", "%1 changed how long the audit log is kept.") },
        { u"serverAudit.setSettings"_s,
            QT_TRANSLATE_NOOP(
                "hearth::ui::AuditText", "%1 changed how long the audit log is kept.") },
    };
    const char* const found = sentences.value(operation, nullptr);
    return found ? AuditText::tr(found) : QString();
}

} // namespace

QString AuditText::actor(const protocol::AuditEntry& entry)
{
    if (!entry.actorName.isEmpty())
        return entry.actorName;
    if (entry.actorId)
        return tr("Somebody who is anonymous now");
    return entry.address.isEmpty() ? tr("The server") : tr("Somebody who is not signed in");
}

QString AuditText::sentence(const protocol::AuditEntry& entry)
{
    if (entry.result != u"ok"_s) {
        return entry.count > 1
            ? tr("%1 was refused “%2”, %n times.", nullptr, static_cast<int>(entry.count))
                  .arg(actor(entry), entry.operation)
            : tr("%1 was refused “%2”.").arg(actor(entry), entry.operation);
    }
    const QString known = knownSentence(entry.operation);
    if (known.isEmpty())
        return tr("%1 did “%2”.").arg(actor(entry), entry.operation);
    return known.contains(u"%2"_s) ? known.arg(actor(entry), object(entry))
                                   : known.arg(actor(entry));
}

QString AuditText::details(const protocol::AuditEntry& entry)
{
    QStringList lines { sentence(entry),
        tr("Number %1, %2").arg(QString::number(entry.number), timeText(entry.timestamp)) };
    for (const protocol::AuditChange& change : entry.changes)
        lines.append(tr("%1: “%2” became “%3”").arg(change.field, change.before, change.after));
    if (!entry.address.isEmpty())
        lines.append(tr("From the address %1").arg(entry.address));
    if (!entry.client.isEmpty())
        lines.append(tr("On the device %1").arg(entry.client));
    lines.append(tr("Operation %1, result %2").arg(entry.operation, entry.result));
    return lines.join(u'\n');
}

QString AuditText::verdict(const protocol::AuditVerdict& verdict)
{
    if (verdict.broken)
        return tr("The log is not what was written: entry %1 was changed, or one before it is "
                  "missing.")
            .arg(QString::number(*verdict.broken));
    return tr("The chain is whole. Entries looked at: %1.").arg(QString::number(verdict.entries));
}

} // namespace hearth::ui
