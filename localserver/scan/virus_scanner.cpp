// SPDX-License-Identifier: Apache-2.0
#include "localserver/scan/virus_scanner.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QLocalSocket>
#include <QTcpSocket>
#include <QtEndian>

#include <array>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::ScannerState;

namespace {

constexpr int connectMilliseconds = 5'000;
constexpr int pingMilliseconds = 3'000; ///< somebody waits for it
constexpr int answerMilliseconds = 120'000; ///< archives within archives take their time
constexpr int stepMilliseconds = 500; ///< how soon it is noticed that nobody waits any more
constexpr qint64 chunkBytes = 64 * 1024;
constexpr qsizetype longestAnswer = 4096;

std::unexpected<Error> noAnswer(const QString& words)
{
    return fail(ErrorCode::Unavailable, u"the virus scanner cannot be reached"_s, {}, words);
}

/// Local sockets fail with the same numbers as those of the network.
ScannerState stateAfter(QAbstractSocket::SocketError error, bool isLocal)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return ScannerState::NobodyThere;
    case QAbstractSocket::HostNotFoundError:
        return isLocal ? ScannerState::NobodyThere : ScannerState::UnknownHost;
    case QAbstractSocket::SocketAccessError:
        return ScannerState::NotPermitted;
    default:
        return ScannerState::NoAnswer;
    }
}

std::unexpected<Error> stopped() { return fail(ErrorCode::Aborted, u"the server is stopping"_s); }

Result<void> sendChunk(QIODevice& scanner, const QByteArray& bytes)
{
    std::array<char, 4> size {};
    qToBigEndian(static_cast<quint32>(bytes.size()), size.data());
    scanner.write(size.data(), size.size());
    scanner.write(bytes);
    while (scanner.bytesToWrite() > 0) {
        if (!scanner.waitForBytesWritten(connectMilliseconds))
            return noAnswer(scanner.errorString());
    }
    return {};
}

/// "stream: OK", "stream: NAME FOUND"; anything else says nothing of the content.
Result<ScanVerdict> verdictIn(const QByteArray& answer)
{
    const QString whole = QString::fromUtf8(answer);
    if (whole.startsWith("INSTREAM size limit exceeded"_L1))
        return fail(ErrorCode::TooLarge, u"the virus scanner does not take this file"_s, {}, whole);
    const QString text = whole.section(u':', 1).trimmed();
    if (text == "OK"_L1)
        return ScanVerdict {};
    if (text.endsWith(" FOUND"_L1))
        return ScanVerdict { .virus = text.chopped(6).trimmed() };
    return fail(ErrorCode::Internal, u"the virus scanner answers with an error"_s, {}, whole);
}

} // namespace

Result<VirusScanner> VirusScanner::at(const QString& address)
{
    auto parsed = parseScannerAddress(address);
    if (!parsed)
        return fail(
            ErrorCode::InvalidArgument, u"scanner must be unix:PATH or HOST:PORT"_s, u"scanner"_s);
    return VirusScanner(*std::move(parsed));
}

std::expected<std::unique_ptr<QIODevice>, VirusScanner::Refusal> VirusScanner::reach(
    int milliseconds) const
{
    if (!m_address.path.isEmpty()) {
        auto socket = std::make_unique<QLocalSocket>();
        socket->connectToServer(m_address.path);
        if (socket->waitForConnected(milliseconds))
            return socket;
        const auto error = static_cast<QAbstractSocket::SocketError>(socket->error());
        return std::unexpected(
            Refusal { .state = stateAfter(error, true), .words = socket->errorString() });
    }
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(m_address.host, m_address.port);
    if (socket->waitForConnected(milliseconds))
        return socket;
    return std::unexpected(
        Refusal { .state = stateAfter(socket->error(), false), .words = socket->errorString() });
}

ScannerState VirusScanner::ping(const std::atomic<bool>& cancelled) const
{
    const auto scanner = reach(pingMilliseconds);
    if (!scanner)
        return scanner.error().state;
    QIODevice& device = **scanner;
    QByteArray answer;
    bool hasEnded = false;
    const QObject listening; // no longer than this lasts
    QObject::connect(&device, &QIODevice::readyRead, &listening,
        [&] { answer += device.read(longestAnswer - answer.size()); });
    QObject::connect(
        &device, &QIODevice::readChannelFinished, &listening, [&] { hasEnded = true; });
    device.write("zPING", 6); // its end counts
    const QDeadlineTimer deadline(pingMilliseconds);
    while (!answer.contains('\0') && answer.size() < longestAnswer && !hasEnded && device.isOpen()
        && !cancelled && !deadline.hasExpired())
        device.waitForReadyRead(stepMilliseconds);
    if (answer.startsWith("PONG"))
        return ScannerState::Answers;
    return answer.isEmpty() && !hasEnded ? ScannerState::NoAnswer : ScannerState::NotClamd;
}

Result<ScanVerdict> VirusScanner::scan(
    const QString& path, const std::atomic<bool>& cancelled) const
{
    QFile content(path);
    if (!content.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, u"no such file"_s, {}, content.errorString());
    const auto scanner = reach(connectMilliseconds);
    return scanner ? converse(**scanner, content, cancelled) : noAnswer(scanner.error().words);
}

Result<ScanVerdict> VirusScanner::converse(
    QIODevice& scanner, QIODevice& content, const std::atomic<bool>& cancelled)
{
    // Who takes no more says why before leaving. It is read the moment it arrives: a socket that
    // fails to write throws away what it has.
    QByteArray answer;
    const QObject listening; // no longer than this lasts
    QObject::connect(&scanner, &QIODevice::readyRead, &listening,
        [&] { answer += scanner.read(longestAnswer - answer.size()); });
    scanner.write("zINSTREAM", 10); // its end counts
    while (answer.isEmpty() && !content.atEnd()) {
        if (cancelled)
            return stopped();
        const Result<void> sent = sendChunk(scanner, content.read(chunkBytes));
        if (!sent && answer.isEmpty())
            return std::unexpected(sent.error());
    }
    if (answer.isEmpty()) {
        const Result<void> sent = sendChunk(scanner, {});
        if (!sent && answer.isEmpty())
            return std::unexpected(sent.error());
    }
    for (int waited = 0; !answer.contains('\0') && answer.size() < longestAnswer;) {
        if (cancelled)
            return stopped();
        if (!scanner.waitForReadyRead(stepMilliseconds)
            && (!scanner.isOpen() || (waited += stepMilliseconds) > answerMilliseconds))
            return noAnswer(scanner.errorString());
    }
    return verdictIn(answer.first(std::max<qsizetype>(answer.indexOf('\0'), 0)));
}

} // namespace hearth::server
