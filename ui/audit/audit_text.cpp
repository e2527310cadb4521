// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/audit_text.h"

#include "ui/audit/audit_fields.h"
#include "ui/audit/audit_sentences.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

QString object(const protocol::AuditEntry& entry)
{
    if (!entry.entityName.isEmpty())
        return entry.entityName;
    // Whoever signs in names an account; the log names it only where there is one.
    if (entry.operation.startsWith(u"auth."_s) && entry.entityId.isEmpty())
        return AuditText::tr("an account that does not exist");
    return AuditText::tr("something that has no name any more");
}

QString timeText(Timestamp timestamp)
{
    return QLocale().toString(
        QDateTime::fromMSecsSinceEpoch(timestamp.micros / 1000), QLocale::ShortFormat);
}

/// All of it at once: what people are called may look like a placeholder.
QString filled(const char* sentence, const protocol::AuditEntry& entry)
{
    const QString text = AuditText::tr(sentence);
    if (text.contains(u"%2"_s) && text.contains(u"%1"_s))
        return text.arg(AuditText::actor(entry), object(entry));
    if (text.contains(u"%2"_s))
        return QString(text).replace(u"%2"_s, object(entry));
    return text.contains(u"%1"_s) ? text.arg(AuditText::actor(entry)) : text;
}

QStringList names(const QString& list) { return list.split(u", "_s, Qt::SkipEmptyParts); }

/// Of the built-in ones as people know them.
QString roleName(const QString& role)
{
    switch (enumFromName<Role>(role).value_or(Role::Member)) {
    case Role::Owner:
        return AuditText::tr("Owner");
    case Role::Admin:
        return AuditText::tr("Admin");
    case Role::Guest:
        return AuditText::tr("Guest");
    case Role::Member:
        break;
    }
    return AuditText::tr("Member");
}

/// What somebody was given or lost says more than that their roles were changed. Empty: it was
/// something else.
QString roleSentence(const protocol::AuditEntry& entry)
{
    const auto change = std::ranges::find_if(entry.changes, [](const protocol::AuditChange& known) {
        return known.field == u"role"_s || known.field == u"roles"_s;
    });
    if (change == entry.changes.end() || entry.entityKind != u"member"_s)
        return {};
    const QString who = AuditText::actor(entry);
    if (change->field == u"role"_s)
        return AuditText::tr("%1 gave %2 the role %3.")
            .arg(who, object(entry), roleName(change->after));
    const QStringList before = names(change->before);
    const QStringList after = names(change->after);
    for (const QString& role : after) {
        if (!before.contains(role))
            return AuditText::tr("%1 gave %2 the role %3.").arg(who, object(entry), role);
    }
    for (const QString& role : before) {
        if (!after.contains(role))
            return AuditText::tr("%1 took the role %3 from %2.").arg(who, object(entry), role);
    }
    return {};
}

QString doneText(const protocol::AuditEntry& entry)
{
    if (const QString roles = roleSentence(entry); !roles.isEmpty())
        return roles;
    const char* const known = doneSentence(entry.operation);
    return known ? filled(known, entry)
                 : AuditText::tr("%1 did “%2”.").arg(AuditText::actor(entry), entry.operation);
}

QString refusedText(const protocol::AuditEntry& entry)
{
    if (const char* const tried = refusedSentence(entry.operation))
        return filled(tried, entry);
    if (doneSentence(entry.operation))
        return AuditText::tr("Tried and refused: %1").arg(doneText(entry));
    return AuditText::tr("%1 was refused “%2”.").arg(AuditText::actor(entry), entry.operation);
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

bool AuditText::isKnown(const QString& operation) { return doneSentence(operation) != nullptr; }

QString AuditText::field(const QString& name)
{
    const char* const word = fieldWord(name);
    return word ? tr(word) : name;
}

QString AuditText::value(const QString& field, const QString& value)
{
    if (value == u"true"_s)
        return tr("yes");
    if (value == u"false"_s)
        return tr("no");
    return field == u"role"_s && enumFromName<Role>(value) ? roleName(value) : value;
}

QString AuditText::sentence(const protocol::AuditEntry& entry)
{
    const QString text = entry.result == u"ok"_s ? doneText(entry) : refusedText(entry);
    return entry.count > 1 ? tr("%1 (%n times)", nullptr, static_cast<int>(entry.count)).arg(text)
                           : text;
}

QString AuditText::details(const protocol::AuditEntry& entry)
{
    QStringList lines { sentence(entry),
        tr("Number %1, %2").arg(QString::number(entry.number), timeText(entry.timestamp)) };
    for (const protocol::AuditChange& change : entry.changes)
        lines.append(tr("%1: “%2” became “%3”")
                .arg(field(change.field), value(change.field, change.before),
                    value(change.field, change.after)));
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
