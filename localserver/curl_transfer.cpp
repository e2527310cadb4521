// SPDX-License-Identifier: Apache-2.0
#include "localserver/curl_transfer.h"

namespace hearth::server {

namespace {

int shallStop(void* cancelled, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return *static_cast<const std::atomic<bool>*>(cancelled) ? 1 : 0;
}

} // namespace

CurlTransfer::CurlTransfer(const QByteArray& authorities, const std::atomic<bool>& cancelled)
    : m_handle(curl_easy_init())
{
    if (!m_handle)
        return;
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    if (!authorities.isEmpty()) {
        // The system's own are found in their folder all the same.
        curl_blob blob { .data = const_cast<char*>(authorities.constData()), // NOLINT: it is copied
            .len = static_cast<size_t>(authorities.size()),
            .flags = CURL_BLOB_COPY };
        set(CURLOPT_CAINFO_BLOB, &blob);
    }
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &shallStop);
    set(CURLOPT_XFERINFODATA, &cancelled);
    set(CURLOPT_ERRORBUFFER, m_error.data());
}

void CurlTransfer::append(const QByteArray& line)
{
    curl_slist* const first = curl_slist_append(m_list.get(), line.constData());
    // A list that has a first element keeps it.
    if (first && !m_list)
        m_list.reset(first);
}

CURLcode CurlTransfer::perform()
{
    return m_handle ? curl_easy_perform(m_handle.get()) : CURLE_OUT_OF_MEMORY;
}

int CurlTransfer::responseCode() const
{
    long code = 0;
    if (m_handle)
        curl_easy_getinfo(m_handle.get(), CURLINFO_RESPONSE_CODE, &code);
    return static_cast<int>(code);
}

} // namespace hearth::server
