# Runs the SDK for Ruby over the cases: one forked process a case, the host taken where the request would be sent.
# usage: ruby -I <lib of each gem>... run.rb <cases.jsonl> <answers.jsonl>
require 'fileutils'
require 'json'
require 'socket'
require 'stringio'
require 'timeout'
require 'tmpdir'
require 'aws-sdk-core'
# a part of its own only for a while
require 'aws-sdk-sts' unless Aws.const_defined?(:STS)

TOKEN = '/var/run/secrets/eks.amazonaws.com/serviceaccount/token'.freeze
NAMES = { 'region' => :region, 'endpoint' => :endpoint, 'profile' => :profile,
          'stsRegionalEndpoints' => :sts_regional_endpoints, 'useFips' => :use_fips_endpoint,
          'useDualstack' => :use_dualstack_endpoint, 'useGlobalEndpoint' => :use_global_endpoint }.freeze
ANSWER = {} # the pipe and the id of the case that this process runs

def finish(answer)
  ANSWER[:out].write(JSON.generate(answer.merge(id: ANSWER[:id])))
  ANSWER[:out].flush
  Process.exit!(0)
end

# should a request ever get past the hook, it fails at once
class Socket
  def self.tcp(*) = raise(Errno::ENETUNREACH)
end

class TCPSocket
  def self.open(*) = raise(Errno::ENETUNREACH)
end

Seahorse::Client::NetHttp::Handler.prepend(Module.new do
  def call(context)
    url = context.http_request.endpoint
    # EC2 and container metadata are asked with Net::HTTP itself, so what comes here is a service
    standard = url.port == url.class::DEFAULT_PORT
    finish(error: 'the provider made no request') if ANSWER[:by_provider] && context.operation_name == :get_caller_identity
    finish(host: standard ? url.host : "#{url.host}:#{url.port}")
  end
end)

def run(code, via)
  options = {}
  code.each do |name, value|
    options[NAMES.fetch(name)] = value
  end
  options[:credentials] = Aws::Credentials.new('AKIAIOSFODNN7EXAMPLE', 'secret') if via == 'client'
  Aws::STS::Client.new(options).get_caller_identity
  finish(error: 'nothing was sent')
rescue ArgumentError => e
  finish(skip: 'no such option') if e.message.include?('invalid configuration option')
  raise
end

def child(one, home, out)
  token = File.join(home, 'token')
  File.write(token, 'token')
  ANSWER.update(out: out, id: one['id'], by_provider: one.fetch('via', 'client') != 'client')
  ENV.replace({ 'PATH' => '/usr/bin:/bin', 'HOME' => home, 'AWS_EC2_METADATA_DISABLED' => 'true', 'LANG' => 'C.UTF-8' }
    .merge(one['env'].transform_values { |value| value.gsub(TOKEN, token) }))
  if one['config']
    Dir.mkdir(File.join(home, '.aws'))
    File.binwrite(File.join(home, '.aws', 'config'), one['config'].gsub(TOKEN, token))
  end
  begin
    Timeout.timeout(20) { run(one.fetch('code', {}), one.fetch('via', 'client')) }
  rescue Exception => e # every refusal is an answer
    finish(error: e.class.name.to_s)
  end
end

$stderr = StringIO.new
cases = File.readlines(ARGV[0], encoding: 'UTF-8').reject { |line| line.strip.empty? }.map { |line| JSON.parse(line) }
File.open(ARGV[1], 'w') do |answers|
  cases.each do |one|
    reader, writer = IO.pipe
    home = Dir.mktmpdir
    pid = fork do
      reader.close
      child(one, home, writer)
    end
    writer.close
    text = reader.read
    reader.close
    Process.wait(pid)
    FileUtils.rm_rf(home)
    answers.puts(text.empty? ? JSON.generate(id: one['id'], error: 'timeout') : text)
  end
end
