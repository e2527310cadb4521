// SPDX-License-Identifier: Apache-2.0
#include "ui/custom/emoji_names.h"

#include <QRegularExpression>

namespace hearth::ui {

using namespace Qt::StringLiterals;

QString EmojiNames::one(const QString& typed)
{
    QString name = typed.trimmed().toLower();
    name.remove(u':');
    return name;
}

QStringList EmojiNames::all(const QString& typed)
{
    static const QRegularExpression between(u"[\\s,]+"_s);
    const QStringList parts = typed.split(between, Qt::SkipEmptyParts);
    QStringList names;
    for (const QString& part : parts) {
        if (const QString name = one(part); !name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

} // namespace hearth::ui
