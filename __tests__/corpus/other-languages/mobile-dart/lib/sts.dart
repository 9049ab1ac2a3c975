import 'package:aws_signature_v4/aws_signature_v4.dart';

const stsHost = 'sts.amazonaws.com';
const audience = 'sts.amazonaws.com';
const xmlns = 'https://sts.amazonaws.com/doc/2011-06-15/';

Uri endpoint({String? region}) =>
    region == null ? Uri.https(stsHost, '/') : Uri.https('sts.$region.amazonaws.com', '/');

/// Calls `sts.amazonaws.com`.
AWSHttpRequest request() => AWSHttpRequest(method: AWSHttpMethod.post, uri: Uri.parse('https://sts.amazonaws.com/'));
