// SPDX-License-Identifier: Apache-2.0
#include "localserver/own_machine.h"

#include <QHostAddress>

namespace hearth::server {

using namespace Qt::StringLiterals;

bool isOwnMachine(const QString& host)
{
    return host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
}

} // namespace hearth::server
