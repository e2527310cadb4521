// SPDX-License-Identifier: Apache-2.0
#include "localserver/doctor/checkup.h"
#include "localserver/doctor/port_holder.h"
#include "localserver/edge/tls_identity.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTcpServer>

#include <algorithm>
#include <sys/timex.h>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsPerDay = 86'400;
constexpr qint64 certificateWarningDays = 14;
constexpr qint64 clockToleranceSeconds = 300;

const QString certificateCheck = u"certificate"_s;
const QString portCheck = u"port"_s;
const QString clockCheck = u"clock"_s;

/// Of PEM files that somebody else looks after.
Finding checkForeign(const ListenConfig& listen, Timestamp now)
{
    const Result<TlsIdentity> identity = identityFromFiles(listen.certificateFile, listen.keyFile);
    if (!identity)
        return failing(certificateCheck,
            { .problem = u"unusable"_s,
                .subject = listen.certificateFile,
                .message = u"the certificate cannot be used: %1"_s.arg(identity.error().message),
                .nextStep
                = u"Give --tls a certificate and the key that belongs to it, as PEM files."_s });
    const qint64 left = identity->chain.first().expiryDate().toSecsSinceEpoch() - now.seconds();
    const Trouble trouble { .problem = left <= 0 ? u"expired"_s : u"expiresSoon"_s,
        .subject = QString::number(std::max<qint64>(left, 0) / secondsPerDay),
        .message = left <= 0 ? u"the certificate has expired"_s
                             : u"the certificate expires in %1 days"_s.arg(left / secondsPerDay),
        .nextStep = u"Renew it: the server takes up new files by itself."_s };
    if (left <= 0)
        return failing(certificateCheck, trouble);
    if (left < certificateWarningDays * secondsPerDay)
        return warning(certificateCheck, trouble);
    return good(certificateCheck, trouble.message);
}

Finding checkSelfMade(const QString& folder)
{
    const QString certificate = folder + u"/tls/cert.pem"_s;
    const QString key = folder + u"/tls/key.pem"_s;
    if (!QFileInfo::exists(certificate) && !QFileInfo::exists(key))
        return good(certificateCheck, u"it is made when the server first listens"_s);
    if (!QFileInfo::exists(certificate))
        return good(certificateCheck, u"it is made anew, for its key, when the server listens"_s);
    const Result<TlsIdentity> identity = identityFromFiles(certificate, key);
    if (identity)
        return good(certificateCheck, u"it belongs to its key, and is renewed by itself"_s);
    return failing(certificateCheck,
        { .problem = u"unusable"_s,
            .subject = certificate,
            .message = u"the certificate cannot be used: %1"_s.arg(identity.error().message),
            .nextStep = u"Put the folder tls back from a backup: with another key everybody has to "
                        "confirm the server anew."_s });
}

} // namespace

Finding checkCertificate(const QString& dataDirectory, const ListenConfig& listen, Timestamp now)
{
    switch (listen.tls) {
    case TlsMode::Files:
        return checkForeign(listen, now);
    case TlsMode::SelfSigned:
        return checkSelfMade(dataDirectory);
    case TlsMode::Off:
        break;
    }
    return good(certificateCheck, u"there is none: it listens without TLS, on this machine only"_s);
}

Finding checkPort(const ListenConfig& listen)
{
    QHostAddress address(listen.address == "localhost"_L1 ? u"127.0.0.1"_s : listen.address);
    if (address.isNull())
        address = QHostAddress(QHostAddress::Any);
    const QString port = QString::number(listen.port);
    QTcpServer probe;
    if (probe.listen(address, listen.port))
        return good(portCheck, u"port %1 is free"_s.arg(port));
    if (probe.serverError() == QAbstractSocket::AddressInUseError) {
        const QString holder = portHolder(listen.port);
        return failing(portCheck,
            { .problem = u"taken"_s,
                .subject = holder.isEmpty() ? port : port + u' ' + holder,
                .message = holder.isEmpty() ? u"port %1 is in use by another program"_s.arg(port)
                                            : u"port %1 is in use by %2"_s.arg(port, holder),
                .nextStep = u"End that program, or choose another port with --listen."_s });
    }
    return failing(portCheck,
        { .problem = u"refused"_s,
            .subject = port,
            .message = u"port %1 cannot be listened on: %2"_s.arg(port, probe.errorString()),
            .nextStep = u"Choose a port above 1023, and an address of this machine."_s });
}

Finding checkClock(const CheckupOrder& order)
{
    const qint64 now = order.clock->now().seconds();
    qint64 newest = 0;
    for (const QFileInfo& file : QDir(order.dataDirectory).entryInfoList(QDir::Files))
        newest = std::max(newest, file.lastModified().toSecsSinceEpoch());
    if (newest > now + clockToleranceSeconds)
        return warning(clockCheck,
            { .problem = u"behind"_s,
                .subject = QString::number((newest - now) / 60),
                .message = u"files here were written %1 minutes after what the clock says now"_s
                    .arg((newest - now) / 60),
                .nextStep
                = u"Set the clock of this machine right: messages are put in order by it."_s });
    timex state {};
    const int verdict = ::adjtimex(&state);
    if (verdict == TIME_ERROR || (verdict >= 0 && (state.status & STA_UNSYNC) != 0))
        return warning(clockCheck,
            { .problem = u"notSynchronised"_s,
                .subject = {},
                .message = u"nothing keeps the clock of this machine right"_s,
                .nextStep = u"Turn on time synchronisation: timedatectl set-ntp true."_s });
    // A service that may not set the clock may not ask about it either (systemd's ProtectClock=).
    return good(clockCheck,
        verdict < 0 ? u"whether anything keeps it right is not for this process to know"_s
                    : u"it is kept right"_s);
}

} // namespace hearth::server
