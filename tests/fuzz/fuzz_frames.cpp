// SPDX-License-Identifier: Apache-2.0
// Feeds what reads a stranger's first bytes: the HTTP head and the envelope. Built with clang++ and
// -fsanitize=fuzzer (HEARTH_LIBFUZZER defined) it runs without end; otherwise it is an ordinary
// test: a corpus of seeds and a fixed number of their mutations, the same in every run.
#include "core/protocol/envelope.h"
#include "core/protocol/operations.h"
#include "localserver/edge/http_parser.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace hearth;
using namespace hearth::server;

namespace {

/// A promise that does not hold ends the program: that is what fuzzers look for.
void require(bool isTrue, const char* promise, QByteArrayView source)
{
    if (isTrue)
        return;
    std::fprintf(stderr, "broken promise: %s\nsource: %s\n", promise,
        source.toByteArray().toPercentEncoding().constData());
    std::abort();
}

/// How a stream of requests was understood: the same however it was cut into pieces.
QByteArray readAll(QByteArrayView bytes, qsizetype piece)
{
    const EdgeLimits limits;
    HttpParser parser(limits);
    QByteArray understood;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const QByteArrayView part = bytes.sliced(at, std::min(piece, bytes.size() - at));
        const qsizetype used = parser.feed(part);
        require(used >= 0 && used <= part.size(), "uses no more than there is", bytes);
        at += used;
        if (parser.state() == HttpParser::State::Failed) {
            require(parser.failureStatus() >= 400 && !parser.failureMessage().isEmpty(),
                "failures say what they are", bytes);
            return understood + QByteArray::number(parser.failureStatus());
        }
        require(used > 0 || parser.state() == HttpParser::State::Complete, "makes progress", bytes);
        if (parser.state() != HttpParser::State::Complete)
            continue;
        const HttpRequest& request = parser.request();
        require(request.body.size() <= limits.bodyBytes, "bodies keep their limit", bytes);
        require(request.fields.size() <= limits.headerFields, "heads keep their limit", bytes);
        require(request.target.size() <= limits.headerBytes, "targets keep their limit", bytes);
        understood += request.method + ' ' + request.target + ' ' + request.body + '\n';
        parser.reset();
    }
    return understood;
}

void checkHttp(QByteArrayView bytes)
{
    // The head's limit is noticed when it is complete or too long, which depends on the cut; all
    // else does not.
    if (bytes.size() < 8000)
        require(readAll(bytes, bytes.size() + 1) == readAll(bytes, 7), "the cut does not matter",
            bytes);
    else
        readAll(bytes, 4096);
}

void checkEnvelope(QByteArrayView bytes)
{
    const Result<protocol::ClientEnvelope> envelope = fromJsonText<protocol::ClientEnvelope>(bytes);
    if (!envelope) {
        require(envelope.error().code == ErrorCode::InvalidArgument
                && !envelope.error().message.isEmpty(),
            "errors say what is wrong", bytes);
        return;
    }
    const QByteArray written = toJson(*envelope);
    const Result<protocol::ClientEnvelope> again = fromJsonText<protocol::ClientEnvelope>(written);
    require(again.has_value() && toJson(*again) == written, "what was read can be written and read",
        bytes);
    if (!envelope->request)
        return;
    // The arguments of an operation, through its own descriptor.
    std::apply(
        [&](const auto&... operation) {
            const auto parse = [&]<typename Args, typename Reply>(
                                   const protocol::Operation<Args, Reply>& row) {
                if (envelope->request->op != QLatin1StringView(row.name))
                    return;
                const Result<Args> args = fromJson<Args>(envelope->request->args);
                require(args.has_value() || !args.error().message.isEmpty(),
                    "errors say what is wrong", bytes);
            };
            (parse(operation), ...);
        },
        protocol::allOperations);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    checkHttp(bytes);
    checkEnvelope(bytes);
    return 0;
}

#ifndef HEARTH_LIBFUZZER

namespace {

constexpr std::array<std::string_view, 16> seeds {
    "GET /health HTTP/1.1\r\nHost: h\r\n\r\n",
    "POST /api/v1/server.info HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\n{}GET / "
    "HTTP/1.1\r\nHost: h\r\n\r\n",
    "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n0\r\n\r\n",
    "GET /api/v1/socket HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: "
    "websocket\r\nSec-WebSocket-Version: "
    "13\r\n\r\n",
    "HEAD / HTTP/1.0\r\nConnection: keep-alive, close\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: "
    "18446744073709551616\r\n\r\n",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "OPTIONS * HTTP/1.1\r\nHost:\r\nX: \xff\xfe\r\n\r\n",
    R"({"hello":{"versions":[1,2],"client":"hearth/1","accessToken":"a.b.c"}})",
    R"({"request":{"id":1,"op":"message.create","args":{"workspaceId":"01890a5d-ac96-774b-bcce-b302099a8057","body":"x"},"key":"k"}})",
    R"({"request":{"id":2,"op":"sync.pull","args":{"cursor":"c","limit":500},"order":{"device":"d","room":"01890a5d-ac96-774b-bcce-b302099a8057","counter":1}}})",
    R"({"request":{"id":3,"op":"auth.signUp","args":{"displayName":"A","email":"a@b","password":"0123456789"}}})",
    R"({"ping":9007199254740993})",
    R"({"request":{"id":-1e308,"op":"","args":[[[[{"a":null}]]]]}})",
    "{\"request\":{\"op\":\"\\ud800\\u0000\xed\xa0\x80\"}}",
    "\xef\xbb\xbf{}",
};

std::string mutated(std::string text, QRandomGenerator& random)
{
    constexpr std::string_view marks = "{}[]\",:\\\r\n \t/0189-+.eEu;=";
    for (int steps = random.bounded(1, 6); steps > 0; --steps) {
        const auto at = static_cast<std::size_t>(random.bounded(static_cast<int>(text.size()) + 1));
        const std::size_t length = std::min<std::size_t>(
            static_cast<std::size_t>(random.bounded(1, 24)), text.size() - at);
        switch (random.bounded(5)) {
        case 0:
            text.insert(at, 1,
                marks[static_cast<std::size_t>(random.bounded(static_cast<int>(marks.size())))]);
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(at, text.substr(at, length));
            break;
        case 3: {
            const std::string_view seed = seeds[static_cast<std::size_t>(
                random.bounded(static_cast<int>(seeds.size())))];
            text.insert(at, seed.substr(std::min(length, seed.size())));
            break;
        }
        default:
            if (at < text.size())
                text[at] = static_cast<char>(random.bounded(256));
        }
    }
    return text;
}

} // namespace

int main()
{
    constexpr int rounds = 30'000;
    QRandomGenerator random(20261120);
    std::string text;
    for (int i = 0; i < rounds; ++i) {
        // Mutations build on one another for a while, so that the text moves away from the seeds.
        if (i % 10 == 0 || text.size() > 4'000)
            text = seeds[static_cast<std::size_t>(i / 10) % seeds.size()];
        else
            text = mutated(std::move(text), random);
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    }
    std::printf("fuzz_frames: %d inputs\n", rounds);
    return 0;
}

#endif
