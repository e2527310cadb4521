// SPDX-License-Identifier: Apache-2.0
#include "localserver/mail/mail_words.h"

namespace hearth::server {

const MailWords& mailWords(const QString& language)
{
    static const MailWords english = englishMailWords();
    static const MailWords german = germanMailWords();
    static const MailWords french = frenchMailWords();
    if (language == u"de")
        return german;
    return language == u"fr" ? french : english;
}

} // namespace hearth::server
