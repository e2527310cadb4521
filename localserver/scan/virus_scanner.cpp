// SPDX-License-Identifier: Apache-2.0
#include "localserver/scan/virus_scanner.h"

#include <QFile>
#include <QLocalSocket>
#include <QTcpSocket>
#include <QtEndian>

#include <array>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int connectMilliseconds = 5'000;
constexpr int answerMilliseconds = 120'000; ///< archives within archives take their time
constexpr int stepMilliseconds = 500; ///< how soon it is noticed that nobody waits any more
constexpr qint64 chunkBytes = 64 * 1024;
constexpr qsizetype longestAnswer = 4096;

std::unexpected<Error> noAnswer(const QIODevice& scanner)
{
    return fail(ErrorCode::Unavailable, u"the virus scanner cannot be reached"_s, {},
        scanner.errorString());
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
            return noAnswer(scanner);
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
    VirusScanner out;
    if (address.startsWith("unix:"_L1)) {
        out.m_path = address.sliced(5);
        if (!out.m_path.isEmpty())
            return out;
    }
    const qsizetype colon = address.lastIndexOf(u':');
    bool isNumber = false;
    out.m_port = address.sliced(colon + 1).toUShort(&isNumber);
    if (colon < 1 || !isNumber || out.m_port == 0 || address.startsWith("unix:"_L1))
        return fail(
            ErrorCode::InvalidArgument, u"scanner must be unix:PATH or HOST:PORT"_s, u"scanner"_s);
    out.m_host = address.first(colon);
    return out;
}

Result<ScanVerdict> VirusScanner::scan(
    const QString& path, const std::atomic<bool>& cancelled) const
{
    QFile content(path);
    if (!content.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, u"no such file"_s, {}, content.errorString());
    if (!m_path.isEmpty()) {
        QLocalSocket socket;
        socket.connectToServer(m_path);
        return socket.waitForConnected(connectMilliseconds) ? converse(socket, content, cancelled)
                                                            : noAnswer(socket);
    }
    QTcpSocket socket;
    socket.connectToHost(m_host, m_port);
    return socket.waitForConnected(connectMilliseconds) ? converse(socket, content, cancelled)
                                                        : noAnswer(socket);
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
            return noAnswer(scanner);
    }
    return verdictIn(answer.first(std::max<qsizetype>(answer.indexOf('\0'), 0)));
}

} // namespace hearth::server
