// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/join_code.h"

namespace hearth::server {

namespace {

constexpr char16_t alphabet[] = u"ABCDEFGHJKMNPQRSTUVWXYZ23456789";
constexpr quint32 alphabetSize = std::size(alphabet) - 1;
constexpr qsizetype codeLength = 6;

} // namespace

QString makeJoinCode(Random& random)
{
    QString code;
    for (qsizetype i = 0; i < codeLength; ++i)
        code += QChar(alphabet[random.below(alphabetSize)]);
    return code;
}

} // namespace hearth::server
