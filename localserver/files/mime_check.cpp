// SPDX-License-Identifier: Apache-2.0
#include "localserver/files/mime_check.h"

#include "core/domain/file_rules.h"

#include <QMimeDatabase>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView unknownType { "application/octet-stream" };

/// Without parameters, in lower case; empty for what is no type.
QString plainType(const QString& type)
{
    const QString plain = type.section(u';', 0, 0).trimmed().toLower();
    return isTypePattern(plain) && !plain.endsWith(u'*') ? plain : QString();
}

} // namespace

QString mimeTypeByName(const QString& name, const QString& hint)
{
    const QMimeType byName = QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension);
    if (!byName.isDefault())
        return byName.name();
    const QString plain = plainType(hint);
    return plain.isEmpty() ? unknownType : plain;
}

QString mimeTypeOf(const QByteArray& beginning, const QString& name)
{
    const QMimeDatabase database;
    const QMimeType byName = database.mimeTypeForFile(name, QMimeDatabase::MatchExtension);
    if (beginning.isEmpty())
        return byName.name();
    const QMimeType byContent = database.mimeTypeForData(beginning);
    if (byContent.isDefault()) {
        // Every picture shows by its first bytes that it is one.
        const bool claimsPicture = byName.name().startsWith("image/"_L1);
        const bool claimsText = byName.inherits(u"text/plain"_s);
        return claimsPicture || claimsText ? unknownType : byName.name();
    }
    if (byName.isDefault())
        return byContent.name();
    return byName.inherits(byContent.name()) ? byName.name() : byContent.name();
}

} // namespace hearth::server
