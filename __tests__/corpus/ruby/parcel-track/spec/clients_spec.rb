require 'spec_helper'

RSpec.describe Parcel do
  before do
    stub_request(:post, 'https://sts.amazonaws.com/')
      .to_return(status: 200, body: file_fixture('caller.xml').read)
    ENV['AWS_STS_REGIONAL_ENDPOINTS'] = 'legacy'
  end

  it 'asks STS' do
    expect(Parcel.legacy.config.endpoint.host).to eq('sts.amazonaws.com')
  end
end
