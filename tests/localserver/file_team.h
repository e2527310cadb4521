// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/carrier.h"
#include "tests/support/api_fixture.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QTest>

namespace hearth::test {

/// The team of `ApiFixture` with somebody who carries the bytes of its files.
class FileTeam {
public:
    /// `scanner` as ServerConfig has it.
    explicit FileTeam(const QString& scanner = {})
        : m_api(scanner)
        , m_carrier(m_api.server().localCarrier())
    {
    }

    [[nodiscard]] ApiFixture& api() { return m_api; }
    ApiFixture* operator->() { return &m_api; }

    /// The server ends and begins again; everybody who is named comes back.
    void restart(const QStringList& people, const std::function<void()>& meanwhile = {})
    {
        m_carrier.reset();
        m_api.restart(meanwhile);
        for (const QString& who : people)
            m_api.comeBack(who);
        m_carrier = m_api.server().localCarrier();
    }

    protocol::CarrierAnswer send(const protocol::CarrierRequest& request)
    {
        const Future<protocol::CarrierAnswer> answer = m_carrier->send(request);
        if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 20'000))
            qFatal("%s was not answered", request.target.constData());
        const Result<protocol::CarrierAnswer> result = answer.result();
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        return *result;
    }
    [[nodiscard]] protocol::Carrier& carrier() { return *m_carrier; }

    /// Announces a file, which is `$title` from then on.
    ApiAnswer announce(
        const QString& who, const QString& title, const QString& fileName, qint64 size)
    {
        if (m_api.named(title).isEmpty())
            m_api.name(title, FileId::generate(m_api.clock(), m_api.random()).toString());
        return m_api.call(who, QStringLiteral("storage.upload"),
            toJson(protocol::StorageUpload {
                .id = m_api.id<FileId>(title), .name = fileName, .size = size, .mimeType = {} }));
    }
    static QByteArray urlIn(const ApiAnswer& answer)
    {
        return answer.json().value(QLatin1StringView("url")).toString().toLatin1();
    }

    protocol::CarrierAnswer patch(const QByteArray& url, qint64 offset, const QByteArray& bytes,
        const protocol::HeaderFields& more = {})
    {
        protocol::HeaderFields fields { { "Tus-Resumable", "1.0.0" },
            { "Content-Type", "application/offset+octet-stream" },
            { "Upload-Offset", QByteArray::number(offset) } };
        fields += more;
        return send({ .method = "PATCH", .target = url, .fields = fields, .body = bytes });
    }
    protocol::CarrierAnswer head(const QByteArray& url)
    {
        return send({ .method = "HEAD",
            .target = url,
            .fields = { { "Tus-Resumable", "1.0.0" } },
            .body = {} });
    }
    /// A complete upload, `$title`.
    protocol::CarrierAnswer upload(const QString& who, const QString& title,
        const QString& fileName, const QByteArray& content)
    {
        const ApiAnswer announced = announce(who, title, fileName, content.size());
        if (!announced.isGood())
            qFatal("%s", announced.body.constData());
        return patch(urlIn(announced), 0, content);
    }
    /// A message with files that are there, `$title`.
    ApiAnswer share(const QString& who, const QString& room, const QString& title,
        const QStringList& files, const QString& body = {})
    {
        m_api.name(title, MessageId::generate(m_api.clock(), m_api.random()).toString());
        return m_api.call(
            who, QStringLiteral("message.create"), creation(title, room, files, body));
    }
    static QByteArray creation(const QString& title, const QString& room, const QStringList& files,
        const QString& body = {})
    {
        QByteArray entries;
        for (const QString& file : files)
            entries += (entries.isEmpty() ? "" : ",") + (R"({"id":"$)" + file.toUtf8())
                + R"(","name":"n","state":"stored"})";
        return R"({"id":"$)" + title.toUtf8() + R"(","roomId":"$)" + room.toUtf8() + R"(","body":")"
            + body.toUtf8() + R"(","files":[)" + entries + "]}";
    }

    /// Where a file is, for somebody who shows a token.
    QByteArray path(const QString& title)
    {
        return "/api/v1/files/" + m_api.workspace().uuid.toText() + '/'
            + m_api.id<FileId>(title).uuid.toText();
    }
    protocol::CarrierAnswer get(const QString& who, const QString& title,
        const protocol::HeaderFields& more = {}, const QByteArray& method = "GET")
    {
        protocol::HeaderFields fields { { "Authorization",
            "Bearer " + m_api.person(who).session().accessToken.toLatin1() } };
        fields += more;
        return send({ .method = method, .target = path(title), .fields = fields, .body = {} });
    }

    /// What is on the disk.
    [[nodiscard]] QStringList contents() const { return filesIn(QStringLiteral("files")); }
    [[nodiscard]] QStringList partials() const { return filesIn(QStringLiteral("uploads")); }
    [[nodiscard]] QString folder() const
    {
        return m_api.dataDirectory() + QStringLiteral("/workspaces/")
            + m_api.workspace().toString();
    }

    static QByteArray field(const protocol::CarrierAnswer& answer, const QByteArray& name)
    {
        for (const auto& [key, value] : answer.fields) {
            if (key == name)
                return value;
        }
        return {};
    }
    static QString sha256(const QByteArray& content)
    {
        return QString::fromLatin1(
            QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    }

private:
    [[nodiscard]] QStringList filesIn(const QString& name) const
    {
        QStringList out;
        QDirIterator there(folder() + u'/' + name, QDir::Files, QDirIterator::Subdirectories);
        while (there.hasNext())
            out.append(QFileInfo(there.next()).fileName());
        out.sort();
        return out;
    }

    ApiFixture m_api;
    std::unique_ptr<protocol::Carrier> m_carrier;
};

} // namespace hearth::test
