const std = @import("std");

// sts.amazonaws.com is only for old programs
const default_endpoint = "https://sts.amazonaws.com";
pub const xmlns = "https://sts.amazonaws.com/doc/2011-06-15/";

pub fn endpoint(allocator: std.mem.Allocator, region: []const u8) ![]u8 {
    return std.fmt.allocPrint(allocator, "https://sts.{s}.amazonaws.com", .{region});
}

test "default" {
    try std.testing.expectEqualStrings("https://sts.amazonaws.com", default_endpoint);
}
