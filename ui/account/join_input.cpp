// SPDX-License-Identifier: Apache-2.0
#include "ui/account/join_input.h"

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype joinCodeLength = 6;
constexpr qsizetype personalCodeLength = 16;
constexpr qsizetype inviteCodeLength = 20;
constexpr qsizetype fingerprintLength = 64;
constexpr qsizetype group = 4;

bool isOfLettersAndDigits(QStringView text)
{
    return std::ranges::all_of(
        text, [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
}

bool looksLikeCode(QStringView text)
{
    return (text.size() == joinCodeLength || text.size() == inviteCodeLength)
        && isOfLettersAndDigits(text);
}

/// Of somebody who came with an import: protocol::ClaimLink.
bool looksLikePersonalCode(QStringView text)
{
    return text.size() == personalCodeLength && isOfLettersAndDigits(text);
}

} // namespace

JoinInput JoinInput::read(const QString& text)
{
    JoinInput input;
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return input;
    // People say codes aloud and type them with blanks or dashes.
    QString squeezed = trimmed;
    squeezed.remove(u' ').remove(u'-');
    if (looksLikeCode(squeezed)) {
        input.m_kind = Kind::Code;
        input.m_link.code = squeezed.toUpper();
        return input;
    }
    if (Result<protocol::JoinLink> link = protocol::JoinLink::parse(trimmed)) {
        input.m_kind = Kind::Link;
        input.m_link = *std::move(link);
        return input;
    }
    input.m_kind = Kind::Wrong;
    input.m_problem = looksLikePersonalCode(squeezed)
        ? tr("This looks like the code of somebody who was here before an import. Join with a link "
             "or a code first, then choose “Enter a code…” in the workspace's menu.")
        : explain(trimmed);
    return input;
}

QString JoinInput::explain(const QString& text)
{
    if (text.startsWith(u"http://"_s, Qt::CaseInsensitive)
        || text.startsWith(u"https://"_s, Qt::CaseInsensitive))
        return tr("This is a web address. A join link begins with hearth://join/ — ask the person "
                  "who invited you to copy it again.");
    QString rest = text;
    if (rest.startsWith(u"hearth://"_s, Qt::CaseInsensitive))
        rest = rest.mid(9);
    const bool named = rest.startsWith(u"join/"_s, Qt::CaseInsensitive)
        || rest.startsWith(u"device/"_s, Qt::CaseInsensitive);
    if (!named)
        return tr("This is neither a join link nor a code. A link begins with hearth://join/, a "
                  "code has six letters and digits, that of an invitation twenty.");
    const qsizetype hash = rest.indexOf(u'#');
    if (rest.left(hash < 0 ? rest.size() : hash).split(u'/', Qt::SkipEmptyParts).size() < 3)
        return tr("The link is cut off: its address or its code is missing. Copy the whole link.");
    const qsizetype digits = hash < 0 ? 0 : rest.size() - hash - 1;
    if (digits != fingerprintLength)
        return tr("The end of the link is missing (%1 of 64 characters after #). It proves that "
                  "nobody pretends to be the host, "
                  "so copy the whole link.")
            .arg(digits);
    return tr("The address in this link cannot be read. Copy the whole link.");
}

Result<protocol::JoinLink> JoinInput::combine(const QString& code, const QString& address)
{
    HEARTH_TRY(const protocol::ServerAddress server, protocol::parseServerAddress(address));
    return protocol::JoinLink {
        .kind = protocol::JoinLink::Kind::Join, .address = server, .code = code
    };
}

QString shortFingerprint(const QString& fingerprint)
{
    if (fingerprint.size() < 3 * group)
        return fingerprint;
    return fingerprint.left(group) + u' ' + fingerprint.mid(group, group) + u" … "_s
        + fingerprint.right(group);
}

QString wholeFingerprint(const QString& fingerprint)
{
    QStringList groups;
    for (qsizetype at = 0; at < fingerprint.size(); at += group)
        groups.append(fingerprint.mid(at, group));
    return groups.join(u' ');
}

} // namespace hearth::ui
