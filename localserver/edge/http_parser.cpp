// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/http_parser.h"

#include <algorithm>

namespace hearth::server {

namespace {

bool containsToken(const QByteArray& list, QByteArrayView token)
{
    for (const QByteArray& item : list.split(',')) {
        if (item.trimmed().compare(token, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

QByteArrayView HttpRequest::path() const
{
    const qsizetype query = target.indexOf('?');
    return QByteArrayView(target).first(query < 0 ? target.size() : query);
}

QByteArray HttpRequest::field(QByteArrayView name) const
{
    for (const auto& [key, value] : fields) {
        if (key == name)
            return value;
    }
    return {};
}

qsizetype HttpRequest::count(QByteArrayView name) const
{
    return std::ranges::count_if(fields, [name](const auto& entry) { return entry.first == name; });
}

bool HttpRequest::wantsWebSocket() const
{
    return method == "GET" && minorVersion >= 1 && field("sec-websocket-version") == "13"
        && QByteArray::fromBase64(field("sec-websocket-key")).size() == 16
        && containsToken(field("connection"), "upgrade")
        && containsToken(field("upgrade"), "websocket");
}

/// llhttp calls these; `data` is the HttpParser.
struct HttpParser::Callbacks {
    static HttpParser& self(llhttp_t* parser) { return *static_cast<HttpParser*>(parser->data); }

    static int method(llhttp_t* parser, const char* at, size_t length)
    {
        self(parser).m_request.method.append(at, static_cast<qsizetype>(length));
        return 0;
    }
    static int url(llhttp_t* parser, const char* at, size_t length)
    {
        self(parser).m_request.target.append(at, static_cast<qsizetype>(length));
        return 0;
    }
    static int fieldName(llhttp_t* parser, const char* at, size_t length)
    {
        self(parser).m_fieldName.append(at, static_cast<qsizetype>(length));
        return 0;
    }
    static int fieldValue(llhttp_t* parser, const char* at, size_t length)
    {
        self(parser).m_fieldValue.append(at, static_cast<qsizetype>(length));
        return 0;
    }
    static int fieldComplete(llhttp_t* parser)
    {
        HttpParser& me = self(parser);
        if (me.m_state != State::Head)
            return me.stop(400, "trailer fields are not accepted");
        if (me.m_request.fields.size() >= me.m_limits.headerFields)
            return me.stop(431, "too many header fields");
        me.m_request.fields.emplaceBack(
            std::exchange(me.m_fieldName, {}).toLower(), std::exchange(me.m_fieldValue, {}));
        return 0;
    }
    static int headersComplete(llhttp_t* parser) { return self(parser).headComplete(); }
    static int body(llhttp_t* parser, const char* at, size_t length)
    {
        HttpParser& me = self(parser);
        if (!me.m_streamed
            && me.m_request.body.size() + static_cast<qsizetype>(length) > me.m_limits.bodyBytes)
            return me.stop(413, "the body is too large");
        me.m_request.body.append(at, static_cast<qsizetype>(length));
        return 0;
    }
    static int messageComplete(llhttp_t* parser)
    {
        self(parser).m_state = State::Complete;
        return HPE_PAUSED;
    }

    static const llhttp_settings_t& settings()
    {
        static const llhttp_settings_t table = [] {
            llhttp_settings_t made;
            llhttp_settings_init(&made);
            made.on_method = method;
            made.on_url = url;
            made.on_header_field = fieldName;
            made.on_header_value = fieldValue;
            made.on_header_value_complete = fieldComplete;
            made.on_headers_complete = headersComplete;
            made.on_body = body;
            made.on_message_complete = messageComplete;
            return made;
        }();
        return table;
    }
};

HttpParser::HttpParser(const EdgeLimits& limits, Streams streams)
    : m_limits(limits)
    , m_streams(streams)
{
    reset();
}

void HttpParser::reset()
{
    llhttp_init(&m_parser, HTTP_REQUEST, &Callbacks::settings());
    m_parser.data = this;
    m_state = State::Head;
    m_request = {};
    m_streamed = false;
    m_fieldName.clear();
    m_fieldValue.clear();
    m_headBytes = 0;
    m_failureStatus = 0;
    m_failureMessage.clear();
}

int HttpParser::stop(int status, const char* message)
{
    m_state = State::Failed;
    m_failureStatus = status;
    m_failureMessage = QString::fromLatin1(message);
    return HPE_USER;
}

int HttpParser::headComplete()
{
    // Only WebSocket is spoken besides HTTP/1; whoever asks for something else gets an answer in
    // HTTP/1 (RFC 9110 §7.8).
    m_parser.upgrade = 0;
    m_request.minorVersion = m_parser.http_minor;
    m_request.keepAlive = llhttp_should_keep_alive(&m_parser) != 0;
    const bool hasBody = (m_parser.flags & F_CHUNKED) != 0 || m_parser.content_length > 0;
    m_state = hasBody ? State::Body : State::Complete;
    m_streamed = hasBody && m_streams && m_streams(m_request);
    checkHead();
    return m_state == State::Failed ? static_cast<int>(HPE_USER) : static_cast<int>(HPE_PAUSED);
}

void HttpParser::checkHead()
{
    if (m_parser.http_major != 1)
        stop(505, "HTTP/1.1 is spoken here");
    else if (m_parser.http_minor == 1 && m_request.count("host") != 1)
        stop(400, "a request names one host");
    else if ((m_parser.flags & F_TRANSFER_ENCODING) != 0 && (m_parser.flags & F_CHUNKED) == 0)
        stop(400, "chunked is the only transfer coding"); // where the body ends cannot be told (RFC
                                                          // 9112 §6.3)
    else if (!m_streamed && (m_parser.flags & F_CONTENT_LENGTH) != 0
        && m_parser.content_length > static_cast<quint64>(m_limits.bodyBytes))
        stop(413, "the body is too large");
}

qsizetype HttpParser::feed(QByteArrayView bytes)
{
    if (m_state == State::Complete || m_state == State::Failed || bytes.isEmpty())
        return 0;
    const bool head = m_state == State::Head;
    if (llhttp_get_errno(&m_parser) == HPE_PAUSED)
        llhttp_resume(&m_parser);
    const llhttp_errno_t error = llhttp_execute(
        &m_parser, bytes.data(), static_cast<size_t>(bytes.size()));
    const qsizetype used = error == HPE_OK ? bytes.size()
                                           : llhttp_get_error_pos(&m_parser) - bytes.data();
    if (head) {
        m_headBytes += used;
        if (m_headBytes > m_limits.headerBytes)
            stop(431, "the header is too large");
    }
    if (m_state == State::Failed || error == HPE_OK || error == HPE_PAUSED)
        return used;
    const QByteArrayView reason(llhttp_get_error_reason(&m_parser));
    if (error == HPE_PAUSED_H2_UPGRADE || reason == "Invalid HTTP version")
        stop(505, "HTTP/1.1 is spoken here");
    else
        stop(400, reason.isEmpty() ? "this is not HTTP" : reason.data());
    return used;
}

} // namespace hearth::server
