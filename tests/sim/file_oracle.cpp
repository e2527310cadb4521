// SPDX-License-Identifier: Apache-2.0
#include "tests/sim/file_oracle.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace hearth::sim {

using namespace Qt::StringLiterals;
using replica::OutboxEntry;

namespace {

QString sumOf(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file)
        ? QString::fromLatin1(hash.result().toHex())
        : u"nothing"_s;
}

QString promisedSum(const QString& name) { return name.section(u'.', 0, 0); }

/// The ids of what an operation carries.
QStringList filesIn(const QJsonObject& args)
{
    QStringList ids;
    const QJsonArray files = args.value("files"_L1).toArray();
    for (const auto& file : files)
        ids.append(idText(Uuid::fromString(file["id"_L1].toString()).value_or(Uuid {})));
    return ids;
}

class Inspection {
public:
    Inspection(SimWorld& world, SimDevice& device, const Truth& truth)
        : m_world(world)
        , m_device(device)
        , m_truth(truth)
    {
    }

    QStringList run()
    {
        for (const Written& one : m_device.written())
            checkSent(one);
        if (!m_device.session())
            return m_found;
        const QList<OutboxEntry> outbox = m_device.session()->outbox();
        for (const OutboxEntry& entry : outbox)
            checkUnsent(entry);
        for (const Row& member : m_truth.members) {
            if (member.at(1) == idText(m_device.user().uuid) && member.at(4) == "active"_L1)
                checkWhatIsSeen(member);
        }
        return m_found;
    }

private:
    void say(const QString& what) { m_found.append(what); }

    /// All of them, in their order, or none: then the message is not there either.
    void checkSent(const Written& one)
    {
        const QStringList files = filesIn(one.args);
        const QString id = idText(
            Uuid::fromString(one.args.value("id"_L1).toString()).value_or(Uuid {}));
        const Row message = m_truth.messages.value(id);
        if (one.operation != "message.create"_L1 || files.isEmpty() || one.isDiscarded
            || message.isEmpty() || message.at(DeletedAt) != "-"_L1)
            return;
        if (m_truth.filesOf(id) != files)
            say(u"the files of a message differ: "_s + one.args.value("body"_L1).toString());
    }

    /// Its bytes wait beside it, or are at the server. With a backup the server forgets what a
    /// device has thrown away since; and a device that crashed before it noted that its message had
    /// arrived has nothing to keep for it.
    void checkUnsent(const OutboxEntry& entry)
    {
        const auto message = Uuid::fromString(entry.args.value("id"_L1).toString());
        if (message && m_truth.messages.contains(idText(*message)))
            return;
        // A crash may bring back what was thrown away just before, without what hung on it.
        if (std::ranges::any_of(m_device.written(),
                [&](const Written& one) { return one.isDiscarded && one.isOf(entry); }))
            return;
        const QList<FileEntry> files = entry.files();
        for (const FileEntry& file : files) {
            const QString id = idText(file.id.uuid);
            const bool isAtServer = m_truth.files.contains(id)
                || m_truth.uploads.value(id, Row(4, u"-"_s)).at(UploadSum) != "-"_L1;
            if (!isAtServer && !m_world.wasRestored()
                && sumOf(m_device.session()->attachedPath(file.id)) != promisedSum(file.name))
                say(u"an unsent file is lost: %1 of %2"_s.arg(
                    file.name, entry.args.value("body"_L1).toString()));
        }
    }

    void checkWhatIsSeen(const Row& me)
    {
        for (const Row& room : m_truth.rooms) {
            if (m_truth.maySee(me, room))
                checkRoom(room);
        }
        const auto usage = m_world.call(m_device, protocol::storageUsage, {});
        if (!usage)
            return say(u"the quota cannot be read: "_s + usage.error().message);
        if (usage->personBytes != m_truth.bytesOf(me.first()))
            say(u"%1 bytes count, %2 are there"_s.arg(usage->personBytes)
                    .arg(m_truth.bytesOf(me.first())));
    }

    void checkRoom(const Row& room)
    {
        const RoomId id { *Uuid::fromBlob(QByteArray::fromHex(room.first().toLatin1())) };
        const auto page = m_world.await(m_device.session()->files(id, 1'000'000));
        if (!page)
            return say(
                u"the files of %1 cannot be listed: %2"_s.arg(room.at(2), page.error().message));
        for (const Message& message : page->messages) {
            QStringList here;
            for (const FileEntry& file : message.files) {
                here.append(idText(file.id.uuid));
                checkContent(id, file);
            }
            if (here != m_truth.filesOf(idText(message.id.uuid)))
                say(u"the files on display differ: "_s + message.body);
        }
        const replica::HistoryLimit& limit = m_device.historyLimit();
        if (!limit.age && !limit.bytes && page->messages.size() != messagesWithFiles(room.first()))
            say(u"%1 lists %2 messages with files of %3"_s.arg(room.at(2))
                    .arg(page->messages.size())
                    .arg(messagesWithFiles(room.first())));
    }

    [[nodiscard]] qsizetype messagesWithFiles(const QString& room) const
    {
        QSet<QString> found;
        for (const Row& file : m_truth.files) {
            if (m_truth.messages.value(file.at(FileMessage)).value(Room) == room)
                found.insert(file.at(FileMessage));
        }
        return found.size();
    }

    void checkContent(const RoomId& room, const FileEntry& file)
    {
        const auto path = m_world.await(m_device.session()->fetchFile(room, file));
        if (!path)
            say(u"a file cannot be opened: %1: %2"_s.arg(file.name, path.error().message));
        else if (sumOf(*path) != promisedSum(file.name))
            say(u"a file is not what was sent: "_s + file.name);
    }

    SimWorld& m_world;
    SimDevice& m_device;
    const Truth& m_truth;
    QStringList m_found;
};

} // namespace

QStringList brokenFiles(const SimWorld& world, const Truth& truth)
{
    QStringList found;
    QSet<QString> referred;
    for (const Row& file : truth.files) {
        const Row message = truth.messages.value(file.at(FileMessage));
        if (message.isEmpty() || message.at(DeletedAt) != "-"_L1)
            found.append(u"a file of no message: "_s + file.join(u' '));
        if (file.at(FileStanding) != "stored"_L1
            || file.at(FileSum) != promisedSum(file.at(FileName)))
            found.append(u"a file does not have its content: "_s + file.join(u' '));
        referred.insert(file.at(FileSum));
    }
    for (const Row& upload : truth.uploads)
        referred.insert(upload.at(UploadSum));
    referred.remove(u"-"_s);
    const QString folder = QFileInfo(world.workspaceFile()).path() + u"/files"_s;
    for (const QString& sum : std::as_const(referred)) {
        if (sumOf(folder + u'/' + sum.first(2) + u'/' + sum) != sum)
            found.append(u"a content is missing: "_s + sum);
    }
    QDirIterator there(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (there.hasNext()) {
        const QString name = there.nextFileInfo().fileName();
        if (!referred.contains(name) && !world.mayHaveLeftovers())
            found.append(u"a content of nothing: "_s + name);
    }
    found.sort(); // a set and a folder have no order of their own
    return found;
}

QStringList brokenFiles(SimWorld& world, SimDevice& device, const Truth& truth)
{
    return Inspection(world, device, truth).run();
}

} // namespace hearth::sim
