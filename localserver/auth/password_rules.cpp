// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/password_rules.h"

#include "core/domain/entities.h"
#include "localserver/auth/common_passwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestWord = 4;

QString folded(const QString& text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

/// The longest first, so that a whole address is found before its words.
QStringList wordsOf(const PasswordOwner& owner)
{
    static const QRegularExpression betweenWords(u"[^\\p{L}\\p{N}]+"_s);
    const QString name = folded(owner.displayName);
    const QString email = folded(owner.email);
    QStringList words { name, email, email.section(u'@', 0, 0) };
    words += name.split(betweenWords, Qt::SkipEmptyParts);
    words += email.split(betweenWords, Qt::SkipEmptyParts);
    words.removeIf([](const QString& word) { return word.size() < shortestWord; });
    std::ranges::sort(words, std::ranges::greater(), &QString::size);
    return words;
}

std::unexpected<Error> refused(QString message, const QString& reason)
{
    return std::unexpected(Error { .code = ErrorCode::InvalidArgument,
        .message = std::move(message),
        .field = u"password"_s,
        .detail = {},
        .details = { { u"reason"_s, reason } },
        .requestId = {} });
}

} // namespace

Result<void> checkPassword(const QString& password, const PasswordOwner& owner)
{
    const QString chosen = folded(password);
    const std::span<const QLatin1StringView> common = detail::commonPasswords();
    const auto before = [](QLatin1StringView word, QStringView other) { return word < other; };
    const auto found = std::lower_bound(common.begin(), common.end(), QStringView(chosen), before);
    if (found != common.end() && *found == chosen)
        return refused(u"is one that many people have"_s, u"common"_s);
    QString rest = chosen;
    for (const QString& word : wordsOf(owner))
        rest.remove(word);
    if (rest.size() < chosen.size() && rest.size() < limits::password.minLength)
        return refused(u"is the name or the address of its owner, with little else"_s, u"own"_s);
    return {};
}

} // namespace hearth::server
