// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <array>
#include <atomic>
#include <curl/curl.h>
#include <memory>

namespace hearth::server {

/// One transfer of libcurl, with what all of ours have in common: TLS 1.2 or newer with verified
/// certificates, no signals, an end when somebody asks for it. One thread; `perform` waits for the
/// network, so never a lane's.
class CurlTransfer {
public:
    /// `authorities`: PEM, trusted besides the system's. `cancelled` outlives the transfer.
    CurlTransfer(const QByteArray& authorities, const std::atomic<bool>& cancelled);

    /// False: out of memory, and `perform` says so.
    [[nodiscard]] bool isGood() const { return m_handle != nullptr; }
    template <typename Value>
    void set(CURLoption option, Value value)
    {
        curl_easy_setopt(m_handle.get(), option, value);
    }
    /// One more line of the list that `list` answers: headers, or recipients.
    void append(const QByteArray& line);
    [[nodiscard]] curl_slist* list() const { return m_list.get(); }

    CURLcode perform();
    /// What the server answered last: an HTTP status, or a reply code of SMTP. 0: nothing.
    [[nodiscard]] int responseCode() const;
    /// In libcurl's words, for the log.
    [[nodiscard]] QByteArray error() const { return m_error.data(); }

private:
    struct HandleDeleter {
        void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    };
    struct ListDeleter {
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    };

    std::unique_ptr<CURL, HandleDeleter> m_handle;
    std::unique_ptr<curl_slist, ListDeleter> m_list;
    std::array<char, CURL_ERROR_SIZE> m_error {};
};

} // namespace hearth::server
