// SPDX-License-Identifier: Apache-2.0
#include "localserver/mail/mail_service.h"

#include "core/base/log.h"
#include "core/storage/transaction.h"
#include "localserver/audit/acts.h"
#include "localserver/audit/changes.h"
#include "localserver/auth/account_store.h"
#include "localserver/auth/codes.h"
#include "localserver/mail/email_codes.h"
#include "localserver/mail/mail_setting_store.h"

namespace hearth::server {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int resetCodeLength = 20; // as an administrator's
constexpr int codeGroup = 5;
constexpr std::chrono::microseconds resetLifetime = 1h;

constexpr RateLimit resetRequests { .burst = 10, .perSecond = 1.0 / 60 }; // of one address
constexpr RateLimit tests { .burst = 10, .perSecond = 1.0 / 30 };

/// What work on the server lane has at hand.
struct Desk {
    storage::Connection& connection;
    const SecretBox& secrets;
    const Clock& clock;
    Random& random;

    [[nodiscard]] AccountStore accounts() const { return AccountStore(connection); }
    [[nodiscard]] MailSettingStore settings() const { return { connection, secrets }; }
    [[nodiscard]] MailQueue queue() const { return { connection, secrets, clock, random }; }
    [[nodiscard]] EmailCodes codes() const { return { connection, secrets, random }; }
    /// A mail is better in another language than not sent.
    [[nodiscard]] QString languageOf(UserId user) const
    {
        return accounts().language(user).value_or(QString());
    }
};

Result<void> checkOwner(const Desk& desk, const CallerContext& caller)
{
    HEARTH_TRY(const User user, desk.accounts().user(caller.identity->user));
    if (!user.ownsServer)
        return fail(ErrorCode::Forbidden, u"only the server's owner may do this"_s);
    return {};
}

Result<void> checkSends(const Desk& desk)
{
    HEARTH_TRY(const bool sends, MailSettingStore::exists(desk.connection));
    if (!sends)
        return fail(ErrorCode::Unsupported, u"this server sends no mail"_s);
    return {};
}

Result<protocol::SentVerification> sendVerification(const Desk& desk, const CallerContext& caller)
{
    HEARTH_CHECK(checkSends(desk));
    HEARTH_TRY(const User user, desk.accounts().user(caller.identity->user));
    if (!user.email)
        return fail(ErrorCode::Conflict, u"this account has no e-mail address"_s);
    if (user.emailVerified)
        return fail(ErrorCode::Conflict, u"this address is verified already"_s);
    const Timestamp now = desk.clock.now();
    HEARTH_TRY(const qint64 sent,
        desk.queue().countSince(protocol::MailKind::Verification, *user.email,
            { now.micros - EmailCodes::lifetime.count() }));
    if (sent >= EmailCodes::mostPerDay)
        return std::unexpected(Error { .code = ErrorCode::RateLimited,
            .message = u"too many codes were asked for today"_s,
            .field = {},
            .detail = {},
            .details = { { u"retryAfter"_s, qint64 { 3600 } } },
            .requestId = {} });
    HEARTH_TRY(const EmailCodes::Made made, desk.codes().make(user.id, now));
    const MailReader reader { .name = user.displayName,
        .address = *user.email,
        .language = caller.language.isEmpty() ? desk.languageOf(user.id) : caller.language };
    HEARTH_TRY(const MailHouse house, readMailHouse(desk.connection));
    HEARTH_CHECK(desk.queue().add(protocol::MailKind::Verification,
        verificationMail(house, reader, made.code), made.expiresAt));
    return protocol::SentVerification { .expiresAt = made.expiresAt };
}

/// Of nobody: as much work, and nothing comes of it. `spoken`: what whoever asks reads.
Result<void> sendReset(const Desk& desk, const QString& email, const QString& spoken)
{
    HEARTH_CHECK(checkSends(desk));
    HEARTH_TRY(const auto known, desk.accounts().credentialsByEmail(email));
    const UserId id = known ? known->user : UserId::generate(desk.clock, desk.random);
    const Result<User> user = desk.accounts().user(id);
    const QString language = desk.languageOf(id);
    const MailReader reader { .name = user ? user->displayName : QString(),
        .address = user ? user->email.value_or(email) : email,
        .language = language.isEmpty() ? spoken : language };
    const QString code = codes::make(desk.random, resetCodeLength);
    const Timestamp until { desk.clock.now().micros + resetLifetime.count() };
    HEARTH_TRY(const MailHouse house, readMailHouse(desk.connection));
    const MailMessage mail = passwordResetMail(house, reader, codes::grouped(code, codeGroup));
    if (!user)
        return desk.queue().pretend(protocol::MailKind::PasswordReset, mail, until);
    HEARTH_CHECK(desk.queue().add(protocol::MailKind::PasswordReset, mail, until));
    return desk.accounts().putResetCode(id, codes::digest(code), until);
}

/// Theirs, where they have an account here; or else that of whoever invites them, who will have
/// written to them in it before.
Result<QString> invitedLanguage(const Desk& desk, const QString& to, const CallerContext& inviter)
{
    HEARTH_TRY(const auto known, desk.accounts().credentialsByEmail(to));
    const QString own = known ? desk.languageOf(known->user) : QString();
    if (!own.isEmpty())
        return own;
    return inviter.language.isEmpty() && inviter.identity ? desk.languageOf(inviter.identity->user)
                                                          : inviter.language;
}

std::unexpected<Error> anotherCode(qint64 triesLeft)
{
    return std::unexpected(Error { .code = ErrorCode::InvalidArgument,
        .message = u"is not the code that was sent"_s,
        .field = u"code"_s,
        .detail = {},
        .details = { { u"triesLeft"_s, triesLeft } },
        .requestId = {} });
}

} // namespace

MailService::MailService(const Parts& parts)
    : m_parts(parts)
    , m_limiter(parts.clock)
    , m_mailer({ .accounts = parts.accounts, .clock = parts.clock, .random = parts.random })
{
    m_mailer.look();
}

template <typename Work>
auto MailService::transact(Work work)
{
    using Returned = std::invoke_result_t<Work, const Desk&>;
    return m_parts.accounts.run(
        [work = std::move(work), &accounts = m_parts.accounts, &clock = m_parts.clock,
            &random = m_parts.random](storage::Connection& connection) mutable -> Returned {
            HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
            Returned result = work(Desk { .connection = connection,
                .secrets = accounts.secrets(),
                .clock = clock,
                .random = random });
            if (result)
                HEARTH_CHECK(transaction.commit());
            return result;
        });
}

template <typename T>
Future<T> MailService::thenSend(Future<T> done)
{
    done.then(&m_mailer, [this](const Result<T>& result) {
        if (result)
            m_mailer.look();
    });
    return done;
}

Future<protocol::MailSettings> MailService::settings(const CallerContext& caller)
{
    return transact([caller](const Desk& desk) -> Result<protocol::MailSettings> {
        HEARTH_CHECK(checkOwner(desk, caller));
        return desk.settings().read();
    });
}

Future<protocol::MailSettings> MailService::change(
    const protocol::MailChange& args, const CallerContext& caller)
{
    return thenSend(transact([args, caller](const Desk& desk) -> Result<protocol::MailSettings> {
        HEARTH_CHECK(checkOwner(desk, caller));
        HEARTH_TRY(const protocol::MailSettings before, desk.settings().read());
        HEARTH_CHECK(desk.settings().write(args));
        HEARTH_CHECK(desk.queue().hurry());
        HEARTH_TRY(const protocol::MailSettings after, desk.settings().read());
        HEARTH_CHECK(recordAct(desk.connection, caller, desk.clock.now(),
            { .operation = protocol::mailSet.name, .changes = changesBetween(before, after) }));
        return after;
    }));
}

Future<protocol::MailOutcome> MailService::test(
    const protocol::MailTest& args, const CallerContext& caller)
{
    struct Prepared {
        SmtpServer server;
        MailHouse house;
        MailOrigin origin;
    };
    if (Result<void> allowed = m_limiter.take(u"test"_s, tests); !allowed)
        return ready<protocol::MailOutcome>(forward(std::move(allowed)));
    const auto prepared = transact([args, caller](const Desk& desk) -> Result<Prepared> {
        HEARTH_CHECK(checkOwner(desk, caller));
        if (!mailAddress(args.to))
            return fail(ErrorCode::InvalidArgument, u"is not an e-mail address"_s, u"to"_s);
        HEARTH_TRY(const SmtpServer server, desk.settings().serverOf(args.settings));
        HEARTH_TRY(MailHouse house, readMailHouse(desk.connection));
        house.publicAddress = args.settings.publicAddress;
        const MailOrigin origin { .name = house.name,
            .address = args.settings.sender.trimmed(),
            .id = MailId::generate(desk.clock, desk.random).uuid.toText(),
            .date = desk.clock.now() };
        return Prepared { .server = server, .house = house, .origin = origin };
    });
    return chain(prepared,
        [mailer = &m_mailer, to = args.to, language = caller.language](const Prepared& made) {
            return mailer->sendNow(made.server,
                testMail(made.house, { .name = {}, .address = to, .language = language }),
                made.origin);
        });
}

Future<protocol::MailStatus> MailService::status(const CallerContext& caller)
{
    return transact([caller](const Desk& desk) -> Result<protocol::MailStatus> {
        HEARTH_CHECK(checkOwner(desk, caller));
        return desk.queue().status();
    });
}

Future<protocol::SentVerification> MailService::requestVerification(const CallerContext& caller)
{
    return thenSend(
        transact([caller](const Desk& desk) { return sendVerification(desk, caller); }));
}

Future<User> MailService::verify(const protocol::VerifyEmail& args, const CallerContext& caller)
{
    const UserId id = caller.identity->user;
    // A wrong code is a good answer of the transaction: the try must count.
    const auto checked = transact(
        [args, caller, id](const Desk& desk) -> Result<EmailCodes::Check> {
            HEARTH_TRY(
                const EmailCodes::Check check, desk.codes().check(id, args.code, desk.clock.now()));
            if (check.matches)
                HEARTH_CHECK(recordAct(desk.connection, caller, desk.clock.now(),
                    { .operation = protocol::accountVerifyEmail.name,
                        .entityKind = u"account"_s,
                        .entity = id.uuid }));
            return check;
        });
    return chain(checked, [parts = m_parts, id](const EmailCodes::Check& check) {
        if (!check.matches)
            return ready<User>(anotherCode(check.triesLeft));
        const auto user = [&accounts = parts.accounts, id] { return accounts.user(id); };
        return parts.verified ? chain(parts.verified(id), user) : user();
    });
}

Result<protocol::Nothing> MailService::requestPasswordReset(
    const protocol::RequestPasswordReset& args, const CallerContext& caller)
{
    if (!mailAddress(args.email))
        return fail(ErrorCode::InvalidArgument, u"is not an e-mail address"_s, u"email"_s);
    if (!caller.local)
        HEARTH_CHECK(m_limiter.take(u"reset/"_s + addressGroup(caller.address), resetRequests));
    thenSend(transact([email = args.email.trimmed(), spoken = caller.language](
                          const Desk& desk) -> Result<void> {
        return sendReset(desk, email, spoken);
    })).then([](const Result<void>& sent) {
        // Too many for one address, or no mail server: nobody may learn that.
        if (!sent && sent.error().code == ErrorCode::Internal)
            qCWarning(logServer).noquote() << "mail:" << logLine(sent.error());
    });
    return protocol::Nothing {};
}

void MailService::queueInvitation(
    const MailInvitation& invitation, const QString& to, const CallerContext& inviter)
{
    thenSend(transact([invitation, to, inviter](const Desk& desk) -> Result<void> {
        HEARTH_TRY(const bool sends, MailSettingStore::exists(desk.connection));
        if (!sends)
            return {};
        HEARTH_TRY(const MailHouse house, readMailHouse(desk.connection));
        HEARTH_TRY(const QString language, invitedLanguage(desk, to, inviter));
        const MailReader reader { .name = {}, .address = to, .language = language };
        return desk.queue().add(protocol::MailKind::Invitation,
            invitationMail(house, reader, invitation), invitation.expiresAt);
    })).then([](const Result<void>& queued) {
        if (!queued)
            qCWarning(logServer).noquote()
                << "an invitation is not mailed:" << logLine(queued.error());
    });
}

void MailService::mailInvitation(
    WorkspaceId workspace, const protocol::Invite& invite, const CallerContext& inviter)
{
    if (!invite.code || !invite.email)
        return;
    const auto read = [invite](WorkspaceStore& store) -> Result<MailInvitation> {
        HEARTH_TRY(const Workspace home, store.kernel().workspace());
        MailInvitation mail { .inviter = home.name,
            .workspace = home.name,
            .channel = {},
            .code = *invite.code,
            .expiresAt = invite.expiresAt };
        if (invite.createdBy) {
            HEARTH_TRY(const auto member, store.members().find(*invite.createdBy));
            mail.inviter = member ? member->displayName : home.name;
        }
        if (invite.roomId) {
            HEARTH_TRY(const auto room, store.rooms().find(*invite.roomId));
            mail.channel = room ? room->name : QString();
        }
        return mail;
    };
    m_parts.readers.read(workspace, read)
        .then(&m_mailer, [this, to = *invite.email, inviter](const Result<MailInvitation>& mail) {
            if (mail)
                queueInvitation(*mail, to, inviter);
        });
}

void offerMail(Dispatcher& dispatcher, MailService& mail)
{
    using protocol::Nothing;
    dispatcher.on(protocol::mailGet,
        [&mail](const Nothing&, const EndpointCall& call) { return mail.settings(call.caller); });
    dispatcher.on(
        protocol::mailSet, [&mail](const protocol::MailChange& args, const EndpointCall& call) {
            return mail.change(args, call.caller);
        });
    dispatcher.on(
        protocol::mailTest, [&mail](const protocol::MailTest& args, const EndpointCall& call) {
            return mail.test(args, call.caller);
        });
    dispatcher.on(protocol::mailStatus,
        [&mail](const Nothing&, const EndpointCall& call) { return mail.status(call.caller); });
    dispatcher.on(
        protocol::accountRequestVerification, [&mail](const Nothing&, const EndpointCall& call) {
            return mail.requestVerification(call.caller);
        });
    dispatcher.on(protocol::accountVerifyEmail,
        [&mail](const protocol::VerifyEmail& args, const EndpointCall& call) {
            return mail.verify(args, call.caller);
        });
    dispatcher.on(protocol::authRequestPasswordReset,
        [&mail](const protocol::RequestPasswordReset& args, const EndpointCall& call) {
            return mail.requestPasswordReset(args, call.caller);
        });

    const auto lookAgain = [&mail](const EndpointCall&, const auto&) { mail.look(); };
    dispatcher.follow(protocol::authSetPassword, mail.context(), lookAgain);
    dispatcher.follow(protocol::authResetPassword, mail.context(), lookAgain);
    dispatcher.follow(protocol::userResetSecondFactor, mail.context(), lookAgain);
    dispatcher.follow(protocol::memberResetSecondFactor, mail.context(), lookAgain);
    const auto invite = [&mail](const EndpointCall& call, const protocol::Invite& made) {
        if (const Result<WorkspaceId> workspace = workspaceOf(call))
            mail.mailInvitation(*workspace, made, call.caller);
    };
    dispatcher.follow(protocol::inviteCreate, mail.context(), invite);
    dispatcher.follow(protocol::inviteRenew, mail.context(), invite);
}

} // namespace hearth::server
