// SPDX-License-Identifier: Apache-2.0
#include "localserver/importers/file_fetcher.h"

#include "core/base/log.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <deque>

namespace hearth::server {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int atOnce = 3;
constexpr int unreachableInARow = 5; ///< then the rest of a job is not tried
constexpr auto patience = 30s; ///< without a byte
constexpr int okay = 200;

bool isPage(QStringView mimeType) { return mimeType.startsWith(u"text/html"); }

} // namespace

bool FetchRules::allow(const QUrl& url) const
{
    const QString host = url.host();
    return url.isValid() && url.scheme() == scheme && url.userInfo().isEmpty()
        && std::ranges::any_of(domains,
            [&](const QString& domain) { return host == domain || host.endsWith(u'.' + domain); });
}

/// The fetcher's thread.
class FileFetcher::Worker : public QObject {
public:
    explicit Worker(FetchRules rules)
        : m_rules(std::move(rules))
    {
    }
    ~Worker() override
    {
        for (const std::shared_ptr<Task>& task : m_tasks)
            task->job.finished();
    }

    void add(Job job)
    {
        if (!m_network)
            m_network = std::make_unique<QNetworkAccessManager>();
        auto task = std::make_shared<Task>();
        task->job = std::move(job);
        task->links.assign(task->job.links.begin(), task->job.links.end());
        m_tasks.push_back(std::move(task));
        pump();
    }

private:
    struct Task {
        Job job;
        std::deque<FileLink> links; ///< not tried yet
        int underWay = 0;
        int unreachable = 0; ///< in a row
    };
    struct Fetch {
        std::shared_ptr<Task> task;
        FileLink link;
        std::unique_ptr<IncomingContent> content;
        bool refused = false; ///< not what was asked for
    };

    void pump()
    {
        while (m_underWay < atOnce) {
            const auto task = std::ranges::find_if(
                m_tasks, [](const std::shared_ptr<Task>& each) { return !each->links.empty(); });
            if (task == m_tasks.end())
                break;
            if ((*task)->job.cancelled()) {
                (*task)->links.clear();
                continue;
            }
            FileLink link = std::move((*task)->links.front());
            (*task)->links.pop_front();
            if (m_rules.allow(link.url))
                begin(*task, std::move(link));
        }
        std::erase_if(m_tasks, [](const std::shared_ptr<Task>& task) {
            const bool over = task->links.empty() && task->underWay == 0;
            if (over)
                task->job.finished();
            return over;
        });
    }

    void begin(const std::shared_ptr<Task>& task, FileLink link)
    {
        QNetworkRequest request(link.url);
        // A dead link leads to a page where one signs in; that is not the file.
        request.setAttribute(
            QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setTransferTimeout(patience);
        auto fetch = std::make_shared<Fetch>(task, std::move(link), nullptr);
        QNetworkReply* reply = m_network->get(request);
        reply->setReadBufferSize(1024 * 1024);
        ++task->underWay;
        ++m_underWay;
        connect(
            reply, &QNetworkReply::readyRead, this, [this, reply, fetch] { take(*reply, *fetch); });
        connect(reply, &QNetworkReply::finished, this, [this, reply, fetch] {
            finish(*reply, *fetch);
            reply->deleteLater();
            --fetch->task->underWay;
            --m_underWay;
            pump();
        });
    }

    [[nodiscard]] bool isWanted(const QNetworkReply& reply, const Fetch& fetch) const
    {
        const QString type = reply.header(QNetworkRequest::ContentTypeHeader).toString();
        return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == okay
            && (!isPage(type) || isPage(fetch.link.mimeType));
    }

    void take(QNetworkReply& reply, Fetch& fetch)
    {
        if (fetch.refused)
            return;
        Result<void> written;
        if (!isWanted(reply, fetch)) {
            fetch.refused = true;
        } else if (!fetch.content) {
            Result<std::unique_ptr<IncomingContent>> content = IncomingContent::begin(
                fetch.task->job.store);
            if (content)
                fetch.content = *std::move(content);
            else
                written = std::unexpected(content.error());
        }
        if (fetch.content && written)
            written = fetch.content->write(reply.readAll());
        if (!written)
            stop(*fetch.task, written.error());
        const qint64 longest = fetch.link.size > 0 ? std::min(fetch.link.size, m_rules.longest)
                                                   : m_rules.longest;
        if (fetch.refused || !written || (fetch.content && fetch.content->size() > longest)) {
            fetch.refused = true;
            reply.abort();
        }
    }

    void finish(QNetworkReply& reply, Fetch& fetch)
    {
        const bool answered = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
        fetch.task->unreachable = answered ? 0 : fetch.task->unreachable + 1;
        if (fetch.task->unreachable >= unreachableInARow)
            fetch.task->links.clear();
        if (reply.error() == QNetworkReply::NoError)
            take(reply, fetch); // an empty file has no readyRead
        const bool whole = reply.error() == QNetworkReply::NoError && !fetch.refused
            && fetch.content && (fetch.link.size == 0 || fetch.content->size() == fetch.link.size);
        if (!whole)
            return;
        const Result<QString> sha256 = fetch.content->keep();
        if (sha256)
            fetch.task->job.stored(fetch.link, *sha256, fetch.content->size());
        else
            stop(*fetch.task, sha256.error());
    }

    /// The disk refuses: trying the next one helps nobody.
    static void stop(Task& task, const Error& error)
    {
        qCWarning(logServer).noquote() << "files of an import are not fetched:" << logLine(error);
        task.links.clear();
    }

    FetchRules m_rules;
    std::unique_ptr<QNetworkAccessManager> m_network; ///< once something is fetched
    std::vector<std::shared_ptr<Task>> m_tasks;
    int m_underWay = 0;
};

FileFetcher::FileFetcher(FetchRules rules)
    : m_worker(new Worker(std::move(rules)))
{
    m_thread.setObjectName(u"file fetcher"_s);
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
}

FileFetcher::~FileFetcher()
{
    if (!m_thread.isRunning()) {
        delete m_worker;
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

void FileFetcher::fetch(Job job)
{
    std::call_once(m_started, [this] { m_thread.start(); });
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, job = std::move(job)] { worker->add(job); },
        Qt::QueuedConnection);
}

} // namespace hearth::server
