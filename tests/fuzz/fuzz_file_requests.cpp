// SPDX-License-Identifier: Apache-2.0
// Two people send requests about files to a real server: sound ones, hostile ones and whatever lies
// between, each script on an empty store. What is true of the store is known from the answers
// alone. With clang++ and -fsanitize=fuzzer (HEARTH_LIBFUZZER defined) it runs without end;
// otherwise over scripts that are always the same, and new ones for HEARTH_FUZZ_SECONDS.
#include "tests/fuzz/file_requests.h"
#include "tests/localserver/file_team.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QRandomGenerator>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace hearth;
using namespace hearth::fuzz;
using namespace Qt::StringLiterals;
using protocol::CarrierAnswer;
using protocol::CarrierRequest;
using test::FileTeam;

namespace {

constexpr int patience = 10'000; ///< milliseconds

/// What the answers said of a file.
struct Known {
    QString who;
    QByteArray url; ///< with its ticket
    qint64 size = 0;
    QByteArray bytes; ///< that were taken

    [[nodiscard]] bool isWhole() const { return bytes.size() == size; }
};

class Fuzzer {
public:
    Fuzzer() { m_furniture = furniture(); }

    void run(const QByteArray& bytes)
    {
        m_script = Script(bytes);
        while (!m_script.isOver()) {
            m_ticketOf.reset();
            m_request = m_script.damaged(request());
            judge(answer());
        }
        checkStore();
        empty();
    }

private:
    /// A promise that does not hold ends the program: that is what fuzzers look for.
    void require(bool isTrue, const char* promise) const
    {
        if (isTrue)
            return;
        std::fprintf(stderr, "broken promise: %s\n%s %s\n", promise, m_request.method.constData(),
            m_request.target.constData());
        for (const auto& [name, value] : m_request.fields) {
            std::fprintf(
                stderr, "%s: %s\n", name.constData(), value.toPercentEncoding().constData());
        }
        std::fprintf(stderr, "%lld bytes follow\nscript: %s\n",
            static_cast<long long>(m_request.body.size()), m_script.bytes().toHex().constData());
        std::abort();
    }

    // --- asking
    [[nodiscard]] QByteArray token(const QString& who)
    {
        return m_team.api().person(who).session().accessToken.toLatin1();
    }
    [[nodiscard]] QByteArray place()
    {
        return "/api/v1/files/" + m_team.api().workspace().uuid.toText();
    }
    QString somebody() { return m_script.oneIn(4) ? u"second"_s : u"member"_s; }

    CarrierRequest request()
    {
        CarrierRequest request { .method = "POST",
            .target = place(),
            .fields = { { "tus-resumable", "1.0.0" } },
            .body = {} };
        const int what = m_script.below(12);
        if (what < 3 || m_known.isEmpty()) {
            create(request);
            return request;
        }
        const auto known = std::next(m_known.cbegin(), m_script.below(int(m_known.size())));
        request.target = address(known.key(), *known, request.fields);
        if (what < 8) {
            append(request, *known);
        } else if (what < 11) {
            request.method = what == 8 ? "HEAD" : "GET";
            if (m_script.oneIn(2))
                request.fields.removeFirst();
            // The ticket of an upload does not open it.
            if (what > 8 && !m_script.oneIn(4))
                request.fields.emplaceBack("authorization", "Bearer " + token(known->who));
            if (what == 10)
                request.fields.emplaceBack("range", m_script.range(known->size));
        } else {
            request.method = m_script.oneIn(3) ? "DELETE" : "OPTIONS";
        }
        return request;
    }

    void create(CarrierRequest& request)
    {
        const qint64 size = m_script.oneIn(12) ? 2LL << 30 : m_script.below(1'000);
        QByteArray metadata = "filename " + m_script.fileName().toBase64() + ",filetype "
            + QByteArray("text/plain").toBase64();
        if (m_script.oneIn(4)) { // as who goes on with it, or wants another's
            const FileId id = m_known.isEmpty() || m_script.oneIn(2)
                ? FileId::generate(m_team.api().clock(), m_team.api().random())
                : std::next(m_known.cbegin(), m_script.below(int(m_known.size()))).key();
            metadata += ",id " + id.toString().toLatin1().toBase64();
        }
        if (m_script.oneIn(4))
            metadata += ",width " + m_script.number(100).toBase64() + ",height "
                + m_script.number(100).toBase64();
        request.fields.append({ { "authorization", "Bearer " + token(somebody()) },
            { "upload-length", QByteArray::number(size) }, { "upload-metadata", metadata } });
    }

    /// With the ticket that the server gave, another file's, or as somebody.
    QByteArray address(const FileId& id, const Known& known, protocol::HeaderFields& fields)
    {
        const QByteArray path = place() + '/' + id.uuid.toText();
        const int how = m_script.below(8);
        if (how < 4) {
            m_ticketOf = id;
            return known.url;
        }
        if (how == 4) {
            const auto other = std::next(m_known.cbegin(), m_script.below(int(m_known.size())));
            m_ticketOf = other.key();
            return path + other->url.sliced(other->url.indexOf('?'));
        }
        if (how < 7)
            fields.emplaceBack(
                "authorization", "Bearer " + token(m_script.oneIn(4) ? somebody() : known.who));
        return path;
    }

    void append(CarrierRequest& request, const Known& known)
    {
        request.method = "PATCH";
        request.body = m_script.content(600);
        const qint64 rest = known.size - known.bytes.size();
        if (request.body.size() > rest && !m_script.oneIn(8))
            request.body.truncate(rest);
        request.fields.append({ { "content-type", "application/offset+octet-stream" },
            { "upload-offset",
                m_script.oneIn(8) ? m_script.number(known.size)
                                  : QByteArray::number(known.bytes.size()) } });
        if (m_script.oneIn(3)) {
            const bool isShort = m_script.oneIn(2);
            const QByteArray digest = QCryptographicHash::hash(
                m_script.oneIn(4) ? request.body + '!' : request.body,
                isShort ? QCryptographicHash::Sha1 : QCryptographicHash::Sha256);
            request.fields.emplaceBack(
                "upload-checksum", (isShort ? "sha1 " : "sha256 ") + digest.toBase64());
        }
    }

    CarrierAnswer answer()
    {
        constexpr int locked = 423;
        CarrierAnswer out = answerOnce();
        // What was refused last may not have let go of the file yet.
        require(QTest::qWaitFor(
                    [&] {
                        if (out.status == locked)
                            out = answerOnce();
                        return out.status != locked;
                    },
                    patience),
            "files are let go of");
        return out;
    }

    CarrierAnswer answerOnce()
    {
        QEventLoop loop;
        const Future<CarrierAnswer> answer = m_team.carrier().send(m_request);
        answer.then(&loop, [&loop](const Result<CarrierAnswer>&) { loop.quit(); });
        QTimer::singleShot(patience, &loop, [&loop] { loop.exit(1); });
        require(loop.exec() == 0, "every request is answered");
        const Result<CarrierAnswer> result = answer.takeResult();
        require(result.has_value(), "with an answer");
        return *result;
    }

    // --- judging
    [[nodiscard]] QByteArray field(QByteArrayView name) const
    {
        for (const auto& [key, value] : m_request.fields) {
            if (key == name)
                return value.trimmed();
        }
        return {};
    }
    /// Ids can be written in several ways.
    [[nodiscard]] std::optional<FileId> fileIn(const QByteArray& target)
    {
        constexpr QByteArrayView prefix = "/api/v1/files/";
        const QByteArray path = target.first(
            target.contains('?') ? target.indexOf('?') : target.size());
        const QList<QByteArray> parts = path.sliced(prefix.size()).split('/');
        const auto workspace = WorkspaceId::fromString(QString::fromLatin1(parts.front()));
        if (parts.size() != 2 || !workspace || *workspace != m_team.api().workspace())
            return std::nullopt;
        const Result<FileId> id = FileId::fromString(QString::fromLatin1(parts.back()));
        return id ? std::optional(*id) : std::nullopt;
    }

    void judge(const CarrierAnswer& answer)
    {
        constexpr int firstFailure = 300;
        require(answer.status >= 200 && answer.status < 500, "the fault is the client's");
        for (const auto& [name, value] : answer.fields) {
            require(std::ranges::all_of(value, [](char c) { return c >= 0x20 && c < 0x7f; }),
                "fields have no end within");
        }
        const std::optional<FileId> id = fileIn(m_request.target);
        const auto known = id ? m_known.find(*id) : m_known.end();
        const QByteArray offset = FileTeam::field(answer, "upload-offset");
        if (known != m_known.end() && !offset.isEmpty())
            require(offset.toLongLong() >= 0 && offset.toLongLong() <= known->size,
                "no more is there than there may be");
        if (answer.status >= firstFailure || m_request.method == "OPTIONS")
            return;
        if (m_request.method == "POST")
            return judgeCreation(answer);
        require(known != m_known.end(), "only what was announced is there");
        require(isOwners(*id, *known), "it is there for its owner alone");
        if (m_request.method == "PATCH")
            return judgePiece(*known, offset);
        if (m_request.method == "DELETE") {
            m_known.erase(known);
            return;
        }
        if (m_request.method == "HEAD" && !offset.isEmpty()) {
            require(offset.toLongLong() == known->bytes.size(), "what was taken is there");
            require(FileTeam::field(answer, "upload-length").toLongLong() == known->size,
                "lengths stay");
            return;
        }
        require(known->isWhole(), "only what is whole is given out");
        if (m_request.method == "GET")
            judgeContent(*known, answer);
    }

    [[nodiscard]] bool isOwners(const FileId& id, const Known& known)
    {
        return field("authorization").isEmpty() ? m_ticketOf == id : shows(known.who);
    }

    /// Whose token it is; the last letter of one says less than it could, so that several fit.
    [[nodiscard]] bool shows(const QString& who)
    {
        return field("authorization").contains(token(who).chopped(1));
    }

    void judgeCreation(const CarrierAnswer& answer)
    {
        const QByteArray url = FileTeam::field(answer, "location");
        const std::optional<FileId> id = fileIn(url);
        require(answer.status == 201 && id.has_value(), "what is made has its place");
        Known fresh { .who = shows(u"second"_s) ? u"second"_s : u"member"_s,
            .url = url,
            .size = field("upload-length").toLongLong(),
            .bytes = {} };
        require(shows(fresh.who), "somebody made it");
        const auto before = m_known.find(*id);
        if (before != m_known.end()) {
            require(before->who == fresh.who && before->size == fresh.size,
                "what is there is its maker's");
            fresh.bytes = before->bytes;
        }
        require(FileTeam::field(answer, "upload-offset").toLongLong() == fresh.bytes.size(),
            "it goes on");
        const QString name = QJsonDocument::fromJson(answer.body)["file"_L1]["name"_L1].toString();
        require(!name.isEmpty() && !name.contains(u'/') && !name.contains(u'\\') && name != u"."_s
                && name != u".."_s && !name.contains(QChar(0)),
            "names are harmless");
        m_known.insert(*id, fresh);
    }

    void judgePiece(Known& known, const QByteArray& offset)
    {
        const QByteArray& body = m_request.body;
        require(field("upload-offset").toLongLong() == known.bytes.size(), "offsets must fit");
        require(body.size() <= known.size - known.bytes.size(), "no more than was announced");
        const QByteArray checksum = field("upload-checksum");
        if (!checksum.isEmpty() && !known.isWhole()) {
            const auto algorithm = checksum.startsWith("sha1 ") ? QCryptographicHash::Sha1
                                                                : QCryptographicHash::Sha256;
            require(QByteArray::fromBase64(checksum.sliced(checksum.indexOf(' ') + 1))
                    == QCryptographicHash::hash(body, algorithm),
                "checksums are checked");
        }
        known.bytes += body;
        require(offset.toLongLong() == known.bytes.size(), "what was taken is counted");
    }

    void judgeContent(const Known& known, const CarrierAnswer& answer) const
    {
        if (answer.status == 200)
            return require(answer.body == known.bytes, "the content is what was sent");
        const QByteArray part = FileTeam::field(answer, "content-range");
        const qint64 from = part.sliced(6, part.indexOf('-') - 6).toLongLong();
        require(answer.status == 206 && from >= 0 && !answer.body.isEmpty()
                && answer.body == known.bytes.mid(from, answer.body.size())
                && part.endsWith('/' + QByteArray::number(known.size)),
            "parts lie within");
    }

    // --- the store
    void checkStore()
    {
        QStringList contents;
        QHash<QString, qint64> sums;
        for (const Known& known : std::as_const(m_known)) {
            sums[known.who] += known.size;
            if (known.isWhole())
                contents.append(FileTeam::sha256(known.bytes));
        }
        for (const QString& who : { u"member"_s, u"second"_s }) {
            require(m_team->call(who, u"storage.usage"_s, "{}").json()["personBytes"_L1].toInteger()
                    == sums.value(who),
                "the quota counts what is there");
        }
        contents.removeDuplicates();
        contents.sort();
        require(QTest::qWaitFor([&] { return m_team.contents() == contents; }, patience),
            "contents are those that are referred to");
        for (const QString& content : std::as_const(contents)) {
            QFile file(m_team.folder() + u"/files/"_s + content.first(2) + u'/' + content);
            require(file.open(QIODevice::ReadOnly) && FileTeam::sha256(file.readAll()) == content,
                "contents are what they are called");
        }
        require(QTest::qWaitFor([&] { return arePartialsKnown(); }, patience),
            "partial files are those of uploads");
        require(furniture() == m_furniture, "nothing lies elsewhere");
    }

    [[nodiscard]] bool arePartialsKnown()
    {
        const QStringList partials = m_team.partials();
        return std::ranges::all_of(partials, [this](const QString& name) {
            const auto known = m_known.constFind(FileId::fromString(name).value_or(FileId {}));
            const QFileInfo partial(m_team.folder() + u"/uploads/"_s + name);
            return known != m_known.constEnd() && !known->isWhole()
                && partial.size() == known->bytes.size();
        });
    }

    void empty()
    {
        const auto doomed = std::exchange(m_known, {});
        for (const auto& [id, known] : doomed.asKeyValueRange()) {
            m_request = { .method = "DELETE",
                .target = place() + '/' + id.uuid.toText(),
                .fields = { { "tus-resumable", "1.0.0" },
                    { "authorization", "Bearer " + token(known.who) } },
                .body = {} };
            require(answer().status == 204, "what is there can be removed");
        }
        checkStore(); // of nothing nothing is left
    }

    /// The files of the server's folder that are none of its people's.
    [[nodiscard]] QStringList furniture()
    {
        QStringList out;
        QDirIterator all(
            m_team->dataDirectory(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString path = all.next();
            const bool isPeoples = path.startsWith(m_team.folder() + u"/files/"_s)
                || path.startsWith(m_team.folder() + u"/uploads/"_s);
            if (!isPeoples && !path.endsWith("-wal"_L1) && !path.endsWith("-shm"_L1)
                && !path.endsWith("-journal"_L1))
                out.append(path);
        }
        out.sort();
        return out;
    }

    FileTeam m_team;
    QStringList m_furniture;
    Script m_script;
    CarrierRequest m_request;
    std::optional<FileId> m_ticketOf; ///< the file whose ticket the request shows
    QMap<FileId, Known> m_known;
};

} // namespace

#ifdef HEARTH_LIBFUZZER

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static int count = 1;
    static std::array<char, 5> name { "fuzz" };
    static char* arguments[] = { name.data(), nullptr };
    static const QCoreApplication app(count, arguments);
    static Fuzzer fuzzer;
    fuzzer.run(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}

#else

int main(int argc, char** argv)
{
    using Clock = std::chrono::steady_clock;
    constexpr int scripts = 20;
    constexpr qsizetype scriptBytes = 1'500; // some sixty requests
    const QCoreApplication app(argc, argv);
    Fuzzer fuzzer;
    const char* wanted = std::getenv("HEARTH_FUZZ_SECONDS");
    const auto end = Clock::now() + std::chrono::seconds(wanted ? std::atoi(wanted) : 0);
    const quint32 fresh = QRandomGenerator::system()->generate();
    QRandomGenerator random(20261122);
    int done = 0;
    for (; done < scripts || Clock::now() < end; ++done) {
        if (done == scripts) {
            std::printf("fuzz_file_requests: from here on with %u\n", fresh);
            random.seed(fresh);
        }
        QByteArray script(scriptBytes, Qt::Uninitialized);
        for (char& c : script)
            c = static_cast<char>(random.bounded(256));
        fuzzer.run(script);
    }
    std::printf("fuzz_file_requests: %d scripts\n", done);
    return 0;
}

#endif
