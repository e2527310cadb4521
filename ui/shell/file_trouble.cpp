// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/file_trouble.h"

#include "ui/widgets/byte_text.h"

#include <QJsonValue>

namespace hearth::ui {

using namespace Qt::StringLiterals;

QString FileTrouble::sentence(const Error& error)
{
    if (error.code == ErrorCode::QuotaExceeded)
        return quotaExceeded(error);
    if (error.code == ErrorCode::TooLarge && error.details.contains("limit"_L1))
        return tooLarge(error);
    if (error.field == "localPath"_L1)
        return tr("A file that was attached cannot be read on this computer any more. Attach it "
                  "again, or send the message without it.");
    if (error.field == "mimeType"_L1)
        return tr("This workspace does not take files of this type. Send the message without it, "
                  "or ask an admin.");
    return {};
}

/// `details`: whose limit it is, how much that is, and how much of it is used.
QString FileTrouble::quotaExceeded(const Error& error)
{
    const QString limit = ByteText::size(error.details.value("limit"_L1).toInteger());
    const QString current = ByteText::size(error.details.value("current"_L1).toInteger());
    if (error.details.value("scope"_L1) == "person"_L1)
        return tr("There is no room for this file: your files may have %1 in this workspace, and "
                  "%2 are used. Delete some that are not needed any more, or ask an admin.")
            .arg(limit, current);
    return tr("There is no room for this file: the files of this workspace may have %1, and "
              "%2 are used. Ask an admin.")
        .arg(limit, current);
}

QString FileTrouble::tooLarge(const Error& error)
{
    return tr("This file is too large: it has %1, and this workspace takes files of up to %2.")
        .arg(ByteText::size(error.details.value("used"_L1).toInteger()),
            ByteText::size(error.details.value("limit"_L1).toInteger()));
}

} // namespace hearth::ui
