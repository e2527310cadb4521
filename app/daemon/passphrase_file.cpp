// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/passphrase_file.h"

#include <QFile>

namespace hearth::daemon {

using namespace Qt::StringLiterals;

Result<QString> passphraseIn(const QString& path)
{
    if (path.isEmpty())
        return QString();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, u"the passphrase file %1 cannot be read"_s.arg(path));
    QString passphrase = QString::fromUtf8(file.readLine());
    while (passphrase.endsWith(u'\n') || passphrase.endsWith(u'\r'))
        passphrase.chop(1);
    if (passphrase.isEmpty())
        return fail(ErrorCode::InvalidArgument,
            u"the first line of the passphrase file %1 is empty"_s.arg(path));
    return passphrase;
}

} // namespace hearth::daemon
