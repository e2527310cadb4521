// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/connection.h"
#include "localserver/store/sqlite/sqlite_audit_stores.h"
#include "localserver/store/sqlite/sqlite_claim_store.h"
#include "localserver/store/sqlite/sqlite_storage_store.h"
#include "localserver/store/workspace_store.h"

/// The stores over one SQLite connection, which outlives them. One source file each, with its SQL.
namespace hearth::server {

class SqliteKernelStore final : public KernelStore {
public:
    explicit SqliteKernelStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }
    Result<void> create(const KernelState& state, const Workspace& workspace) override;
    Result<KernelState> state() override;
    Result<void> setEpoch(const Uuid& epoch) override;
    Result<void> setJoinCode(const QString& code) override;
    Result<void> setLastPosition(Position position) override;
    Result<Workspace> workspace() override;
    Result<void> updateWorkspace(const Workspace& workspace) override;
    Result<QStringList> networks() override;
    Result<void> setNetworks(const QStringList& networks) override;

private:
    storage::Connection& m_connection;
};

class SqliteMemberStore final : public MemberStore {
public:
    explicit SqliteMemberStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }
    Result<std::optional<Member>> find(MemberId id) override;
    Result<std::optional<Member>> findByUser(UserId user) override;
    Result<std::optional<Member>> owner() override;
    Result<QList<Member>> list() override;
    Result<QList<Member>> listAccounts() override;
    Result<int> countActive() override;
    Result<Added> add(const Member& member) override;
    Result<void> update(const Member& member) override;
    Result<qint64> accessVersion(MemberId id) override;
    Result<void> setAccessVersion(MemberId id, qint64 seq) override;
    Result<Admission> publicAdmission(MemberId id) override;
    Result<void> setPublicAdmission(MemberId id, const Admission& admission) override;
    Result<void> setAccessVersionOfFullMembers(qint64 seq) override;
    Result<bool> hasSecondFactor(MemberId id) override;
    Result<void> setSecondFactor(MemberId id, bool has) override;
    Result<QList<MemberId>> withoutSecondFactor() override;
    Result<std::optional<AvatarRow>> avatar(MemberId id) override;
    Result<void> putAvatar(MemberId id, const AvatarRow& avatar) override;
    Result<void> removeAvatar(MemberId id) override;
    Result<void> forgetPersonal(MemberId member, UserId user) override;

private:
    storage::Connection& m_connection;
};

class SqliteRoomStore final : public RoomStore {
public:
    explicit SqliteRoomStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }
    Result<std::optional<Room>> find(RoomId id) override;
    Result<std::optional<RoomKind>> kind(RoomId id) override;
    Result<std::optional<RoomId>> findByName(const QString& nameKey) override;
    Result<QList<Room>> list() override;
    Result<Added> add(const Room& room, qint64 since) override;
    Result<void> update(const Room& room) override;
    Result<void> setSince(RoomId id, qint64 since) override;
    Result<void> countImportedAsRead(RoomId id) override;
    Result<void> remove(RoomId id) override;
    Result<bool> hasMember(RoomId room, MemberId member) override;
    Result<QList<MemberId>> members(RoomId room) override;
    Result<Added> addMember(RoomId room, MemberId member, const Admission& admission) override;
    Result<void> removeMember(RoomId room, MemberId member) override;
    Result<void> removeMemberFromChannels(MemberId member) override;
    Result<QList<protocol::VisibleRoom>> publicRooms() override;
    Result<QList<protocol::VisibleRoom>> roomsOf(MemberId member) override;

private:
    Result<void> readParticipants(Room& room);

    storage::Connection& m_connection;
};

class SqliteMessageStore final : public MessageStore {
public:
    explicit SqliteMessageStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }
    Result<std::optional<Message>> find(MessageId id) override;
    Result<protocol::MessagePage> page(const protocol::MessageListArgs& request) override;
    Result<QList<Message>> writtenBy(MemberId author, Position after, int limit) override;
    Result<QList<Message>> pinned(RoomId room) override;
    Result<Position> lastPosition() override;
    Result<void> add(const Message& message) override;
    Result<std::optional<Position>> addImported(
        const Message& message, std::optional<ImportId> import) override;
    Result<void> update(const Message& message) override;
    Result<void> addEdit(MessageId id, const MessageEdit& edit) override;
    Result<QList<MessageEdit>> edits(MessageId id) override;
    Result<void> removeAttachments(MessageId id) override;
    Result<void> recountReplies(MessageId parent) override;
    Result<void> removeAllOf(RoomId room) override;
    Result<QList<MessageId>> pollsIn(RoomId room) override;
    Result<Added> addReaction(MessageId message, int ordinal, const QString& emoji, MemberId member,
        std::optional<ImportId> import) override;
    Result<void> removeReaction(MessageId message, const QString& emoji, MemberId member) override;
    Result<int> nextReactionOrdinal(MessageId message) override;
    Result<Added> addFile(MessageId message, int ordinal, const FileEntry& file,
        std::optional<ImportId> import) override;
    Result<bool> isFileMissing(FileId id) override;
    Result<bool> setFileStored(FileId id, const QString& sha256, qint64 size) override;

private:
    Result<void> insert(const Message& message, std::optional<ImportId> import);
    Result<bool> isKnown(MessageId id);
    Result<void> readRepliers(Message& message);
    Result<void> readAttachments(QList<Message>& messages);
    Result<void> readReactions(QList<Message>& messages, qsizetype from, qsizetype count);
    Result<void> readFiles(QList<Message>& messages, qsizetype from, qsizetype count);
    Result<bool> hasRows(QByteArrayView query);

    storage::Connection& m_connection;
    Position m_takenFrom = 0; ///< a stretch of positions without a free one, met by the last search
    Position m_takenTo = -1;
};

class SqliteFileStore final : public FileStore {
public:
    explicit SqliteFileStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }
    Result<std::optional<UploadRow>> findUpload(FileId id) override;
    Result<void> addUpload(const UploadRow& row) override;
    Result<void> updateUpload(const UploadRow& row) override;
    Result<void> removeUpload(FileId id) override;
    Result<QList<FileId>> abandonedUploads(Timestamp before) override;
    Result<FileUsage> usage(MemberId member) override;
    Result<QHash<MemberId, qint64>> usageByPerson() override;
    Result<std::optional<AttachedFile>> findAttached(FileId id) override;
    Result<void> attach(const AttachedFile& file, int ordinal) override;
    Result<void> removeAttached(FileId id) override;
    Result<QList<AttachedFile>> attachedTo(MessageId message) override;
    Result<void> visitAttached(
        Position before, const std::function<bool(const protocol::StoredFile&)>& take) override;
    Result<QList<QString>> contentsOf(MessageId message) override;
    Result<QList<QString>> contentsIn(RoomId room) override;
    Result<bool> isReferenced(const QString& sha256) override;
    Result<QList<QString>> heldContents() override;
    Result<QList<MemberId>> sendersOf(const QString& sha256) override;
    Result<QList<MessageId>> settle(const QString& sha256, FileState state) override;

private:
    storage::Connection& m_connection;
};

class SqliteReadMarkStore final : public ReadMarkStore {
public:
    explicit SqliteReadMarkStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }
    Result<QList<ReadMark>> list(MemberId member) override;
    Result<ReadMark> find(MemberId member, RoomId room) override;
    Result<void> put(MemberId member, const ReadMark& mark) override;

private:
    storage::Connection& m_connection;
};

class SqliteDraftStore final : public DraftStore {
public:
    explicit SqliteDraftStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }
    Result<QList<Draft>> list(MemberId member) override;
    Result<std::optional<Draft>> find(MemberId member, const DraftPlace& place) override;
    Result<void> put(MemberId member, const Draft& draft) override;

private:
    storage::Connection& m_connection;
};

class SqliteItemStore final : public ItemStore {
public:
    explicit SqliteItemStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }
    Result<std::optional<Item>> find(const ItemKey& key) override;
    Result<QList<Item>> list(MemberId member) override;
    Result<QList<Item>> listKind(ItemKind kind, std::optional<MemberId> owner) override;
    Result<int> count(ItemKind kind, std::optional<MemberId> owner) override;
    Result<void> put(const Item& item, std::optional<MemberId> owner) override;
    Result<void> remove(const ItemKey& key) override;
    Result<QList<MemberId>> owners(ItemKind kind, ItemId id) override;
    Result<QList<OwnedItem>> due(Timestamp now, int limit) override;
    Result<std::optional<Timestamp>> nextDue() override;
    Result<std::optional<QByteArray>> emojiImage(EmojiId id) override;
    Result<void> putEmojiImage(EmojiId id, const QByteArray& image) override;
    Result<void> removeEmojiImage(EmojiId id) override;

private:
    storage::Connection& m_connection;
};

class SqliteEventStore final : public EventStore {
public:
    explicit SqliteEventStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }
    Result<void> add(const EventRow& row) override;
    Result<qint64> lastSeq() override;
    Result<qint64> firstSeq() override;
    Result<QList<EventRow>> after(qint64 seq, int limit) override;
    Result<int> forgetBefore(Timestamp at, int limit) override;

private:
    storage::Connection& m_connection;
};

class SqliteReceiptStore final : public ReceiptStore {
public:
    explicit SqliteReceiptStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }
    Result<std::optional<QByteArray>> payloadOf(UserId user, const QString& key) override;
    Result<void> add(
        UserId user, const QString& key, const QByteArray& payloadHash, Timestamp at) override;
    Result<void> forgetBefore(Timestamp at) override;
    Result<qint64> lastCounter(UserId user, const QString& device, RoomId room) override;
    Result<void> setCounter(UserId user, const protocol::SendOrder& order) override;

private:
    storage::Connection& m_connection;
};

class SqliteImportStore final : public ImportStore {
public:
    explicit SqliteImportStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }
    Result<void> put(const protocol::ImportReport& report) override;
    Result<std::optional<protocol::ImportReport>> find(ImportId id) override;
    Result<QList<protocol::ImportReport>> list() override;
    Result<ImportRemoval> removeContent(ImportId id) override;

private:
    Result<void> removeMessages(ImportId id, ImportRemoval& removal);
    Result<void> removeRooms(ImportId id, ImportRemoval& removal);
    Result<void> removeMembers(ImportId id, ImportRemoval& removal);

    storage::Connection& m_connection;
};

class SqliteInviteStore final : public InviteStore {
public:
    explicit SqliteInviteStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }
    Result<void> add(const InviteRow& row) override;
    Result<void> update(const InviteRow& row) override;
    Result<std::optional<InviteRow>> find(InviteId id) override;
    Result<std::optional<InviteRow>> findByCode(const QByteArray& codeHash) override;
    Result<QList<InviteRow>> list() override;
    Result<int> count() override;
    Result<Added> addUse(InviteId id, MemberId member, Timestamp at) override;
    Result<void> forgetEndedBefore(Timestamp at) override;

private:
    storage::Connection& m_connection;
};

class SqliteDomainStore final : public DomainStore {
public:
    explicit SqliteDomainStore(storage::Connection& connection)
        : m_connection(connection)
    {
    }
    Result<void> add(const protocol::Domain& domain, Timestamp at) override;
    Result<void> update(const protocol::Domain& domain) override;
    Result<std::optional<protocol::Domain>> find(DomainId id) override;
    Result<std::optional<protocol::Domain>> findByName(const QString& name) override;
    Result<QList<protocol::Domain>> list() override;
    Result<void> remove(DomainId id) override;

private:
    storage::Connection& m_connection;
};

class SqliteWorkspaceStore final : public WorkspaceStore {
public:
    explicit SqliteWorkspaceStore(storage::Connection& connection);
    KernelStore& kernel() override { return m_kernel; }
    MemberStore& members() override { return m_members; }
    RoomStore& rooms() override { return m_rooms; }
    MessageStore& messages() override { return m_messages; }
    FileStore& files() override { return m_files; }
    ReadMarkStore& readMarks() override { return m_readMarks; }
    DraftStore& drafts() override { return m_drafts; }
    ItemStore& items() override { return m_items; }
    AuditStore& audit() override { return m_audit; }
    HookStore& hooks() override { return m_hooks; }
    EventStore& events() override { return m_events; }
    ReceiptStore& receipts() override { return m_receipts; }
    ImportStore& imports() override { return m_imports; }
    InviteStore& invites() override { return m_invites; }
    DomainStore& domains() override { return m_domains; }
    ClaimStore& claims() override { return m_claims; }
    StorageStore& storage() override { return m_storage; }

private:
    SqliteKernelStore m_kernel;
    SqliteMemberStore m_members;
    SqliteRoomStore m_rooms;
    SqliteMessageStore m_messages;
    SqliteFileStore m_files;
    SqliteReadMarkStore m_readMarks;
    SqliteDraftStore m_drafts;
    SqliteItemStore m_items;
    SqliteAuditStore m_audit;
    SqliteHookStore m_hooks;
    SqliteEventStore m_events;
    SqliteReceiptStore m_receipts;
    SqliteImportStore m_imports;
    SqliteInviteStore m_invites;
    SqliteDomainStore m_domains;
    SqliteClaimStore m_claims;
    SqliteStorageStore m_storage;
};

} // namespace hearth::server
