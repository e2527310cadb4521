// SPDX-License-Identifier: Apache-2.0
#include "ui/host/mail_text.h"

#include <QDateTime>
#include <QLocale>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::MailKind;
using protocol::MailProblem;

namespace {

QString at(Timestamp time)
{
    return QLocale().toString(
        QDateTime::fromMSecsSinceEpoch(time.micros / 1000), QLocale::ShortFormat);
}

} // namespace

QString MailText::problem(const protocol::MailOutcome& outcome)
{
    const auto sentence = [&outcome] {
        switch (outcome.problem) {
        case MailProblem::None:
            return tr("The mail server took it.");
        case MailProblem::NotSetUp:
            return tr("No mail server is set up.");
        case MailProblem::UnknownHost:
            return tr("There is no host of this name.");
        case MailProblem::NotReachable:
            return tr("Nothing listens at this host and port.");
        case MailProblem::NoAnswer:
            return tr("The mail server does not answer in time. Is it the right port?");
        case MailProblem::NoEncryption:
            return tr("The mail server does not encrypt there in this way. Try the other one, "
                      "with its port: 587 for STARTTLS, 465 for TLS.");
        case MailProblem::NotTrusted:
            return tr("The mail server's certificate is not trusted: it is for another name, has "
                      "expired, or nobody known vouches for it.");
        case MailProblem::WrongPassword:
            return tr("The mail server does not accept the user name and password.");
        case MailProblem::SenderRefused:
            return tr("The mail server does not let this sender's address send mail.");
        case MailProblem::RecipientRefused:
            return tr("The mail server refuses the recipient's address.");
        case MailProblem::Refused:
            return tr("The mail server refuses the mail.");
        case MailProblem::Other:
            break;
        }
        return tr("The mail could not be sent.");
    };
    if (outcome.problem == MailProblem::None || outcome.answer.isEmpty())
        return sentence();
    return tr("%1 It said: %2", "a sentence, and the words of the mail server")
        .arg(sentence(), outcome.answer);
}

QString MailText::status(const protocol::MailStatus& status)
{
    QStringList sentences;
    if (status.waiting > 0) {
        sentences.append(
            tr("%n mails wait to be sent.", nullptr, static_cast<int>(status.waiting)));
        if (status.lastProblem.problem != MailProblem::None)
            sentences.append(problem(status.lastProblem));
    }
    if (status.lastSentAt)
        sentences.append(tr("The last mail was sent at %1.").arg(at(*status.lastSentAt)));
    if (!status.failures.isEmpty()) {
        const protocol::MailFailure& last = status.failures.first();
        sentences.append(tr("%n mails were given up this week.", nullptr,
            static_cast<int>(status.failures.size())));
        sentences.append(tr("The last one (%1): %2", "what a mail was for, and what was wrong")
                .arg(kind(last.kind), problem({ .problem = last.problem, .answer = last.answer })));
    }
    return sentences.join(u' ');
}

QString MailText::kind(MailKind kind)
{
    switch (kind) {
    case MailKind::Verification:
        return tr("code for an address");
    case MailKind::PasswordReset:
        return tr("code for a new password");
    case MailKind::AddressChanged:
        return tr("news of a changed address");
    case MailKind::PasswordChanged:
        return tr("news of a changed password");
    case MailKind::SecondFactorReset:
        return tr("news of a second factor taken off");
    case MailKind::Invitation:
        break;
    }
    return tr("invitation");
}

} // namespace hearth::ui
