// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/ids.h"
#include "localserver/clean_name.h"

/// What each entity offers, registered once at start. The handlers are pure logic over stores and
/// what `access` hands out.
namespace hearth::server {

class AccountService;
class Attendance;
class Dispatcher;
class EventHub;
class FileTickets;
class UploadStore;
class WorkspaceFiles;
class WorkspaceLanes;

void offerWorkspace(
    Dispatcher& dispatcher); ///< what happens inside one; see membership.h for the rest
void offerChannels(Dispatcher& dispatcher);
void offerConversations(Dispatcher& dispatcher);
void offerMembers(Dispatcher& dispatcher);
void offerProfiles(Dispatcher& dispatcher);
/// Accounts and lanes outlive the dispatcher.
void offerMemberSecondFactors(
    Dispatcher& dispatcher, AccountService& accounts, WorkspaceLanes& lanes);
/// How people go, come back and hand the workspace over.
void offerMembership(Dispatcher& dispatcher);
void offerRoles(Dispatcher& dispatcher);
/// Who of an import is who here. The clock outlives the dispatcher.
void offerClaims(Dispatcher& dispatcher, const Clock& clock);
/// What a person may take along.
void offerExport(Dispatcher& dispatcher);
/// What admins do with invitations; who comes in by one is the registry's matter.
void offerInvites(Dispatcher& dispatcher, const Clock& clock);
void offerMessages(Dispatcher& dispatcher);
void offerReactions(Dispatcher& dispatcher);
void offerPins(Dispatcher& dispatcher);
void offerPolls(Dispatcher& dispatcher);
void offerSaved(Dispatcher& dispatcher);
void offerScheduled(Dispatcher& dispatcher);
void offerReminders(Dispatcher& dispatcher);
void offerGroups(Dispatcher& dispatcher);
void offerEmoji(Dispatcher& dispatcher);
void offerReadMarks(Dispatcher& dispatcher);
void offerDrafts(Dispatcher& dispatcher);
void offerNetworks(Dispatcher& dispatcher);
void offerStatus(Dispatcher& dispatcher);
void offerThreads(Dispatcher& dispatcher);
/// What the operations on files work with beside the workspace; outlives the dispatcher.
struct FileParts {
    const WorkspaceFiles& files;
    const UploadStore& uploads;
    const FileTickets& tickets;
    std::function<bool()> scanned; ///< as StorageUsage has it; any thread
};
void offerFiles(Dispatcher& dispatcher, const FileParts& parts);
/// What is so now and never stored: typing and presence. All of them outlive the dispatcher.
void offerLive(Dispatcher& dispatcher, WorkspaceLanes& lanes, EventHub& hub, Attendance& attendance,
    const Clock& clock);
/// Lanes and hub outlive the dispatcher.
void offerSync(Dispatcher& dispatcher, WorkspaceLanes& lanes, EventHub& hub);

/// `Stale` with `details.revision` unless the two are the same.
Result<void> checkRevision(qint64 base, qint64 current);

} // namespace hearth::server
